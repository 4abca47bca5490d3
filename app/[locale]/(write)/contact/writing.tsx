import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/auth/actor";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { contactTopic, contactTopics } from "@/lib/city/contact";
import { isRecordId } from "@/lib/contact/schema";
import { env } from "@/lib/env";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { canWrite } from "@/lib/messages/policy";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { ResidentForm } from "./resident-form";
import { VisitorForm } from "./visitor-form";

type WritingProps = {
  actor: Actor;
  language: Language;
  chosen?: string;
  /** The id of a public record that is wanted in another format. */ record?: string;
};

/** The form for whoever reads: a resident's message becomes a conversation, a visitor's is answered by mail. */
export async function Writing({ actor, language, chosen, record }: WritingProps) {
  const words = await getTranslations("contact");
  const form = {
    topics: contactTopics().map(({ slug, name, hint }) => ({ value: slug, label: name[language], hint: hint[language] })),
    chosen: contactTopic(chosen ?? "")?.slug,
    begun: isRecordId(record) ? words("anotherFormat", { address: env().APP_ORIGIN + paths.record(record) }) : undefined,
    idempotencyKey: randomUUID(),
  };
  const said = {
    ...(await formWords()),
    about: words("about"),
    text: words("text"),
    textHint: words("textHint"),
    send: words("send"),
  };
  const link = (path: string) =>
    function Linked(text: React.ReactNode) {
      return <a href={inLanguage(language, path)}>{text}</a>;
    };
  return (
    <div className="stack">
      <p>{words.rich("reportInstead", { report: link(paths.reportIssue) })}</p>
      {actor.kind === "resident" && canWrite(actor) ? (
        <>
          <p>{words.rich("asResident", { name: isolated(language, actor.name), messages: link(paths.messages) })}</p>
          <ResidentForm {...form} initial={await takeParked(actor)} words={said} />
        </>
      ) : (
        <VisitorForm {...form} words={{ ...said, name: words("name"), email: words("email"), emailHint: words("emailHint") }} />
      )}
    </div>
  );
}
