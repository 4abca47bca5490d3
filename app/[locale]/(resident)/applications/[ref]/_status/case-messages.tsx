import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { canBeAskedAbout } from "@/lib/applications/workflow";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { canSeeThreads, canWrite } from "@/lib/messages/policy";
import { paths } from "@/lib/paths";
import { Writing } from "../../../messages/writing";
import { ThreadRows } from "../../../messages/thread-rows";
import type { StandingProps } from "../where-it-stands";

/** What was written about this case, and the way to write; nothing for those who may not see messages. */
export async function CaseMessages({ found: { ref, status }, threads: { threads, departments, files }, actor, query }: StandingProps) {
  if (!canSeeThreads(actor)) return null;
  const words = await getTranslations("whereItStands");
  const messages = await getTranslations("messages");
  const { to, language } = await reader();
  const open = threads.find((thread) => thread.status === "open");
  return (
    <Section id="messages" title={words("messages.title")}>
      {threads.length ? <ThreadRows threads={threads} departments={departments} heading="h3" /> : <p>{words("messages.none")}</p>}
      {canWrite(actor) && canBeAskedAbout(status) ? (
        <div className="no-print stack">
          <h3>{messages("ask.application")}</h3>
          {open ? <p>{messages.rich("ask.goesTo", { subject: isolated(language, open.subject), b: (text) => <b>{text}</b> })}</p> : null}
          <Writing
            actor={actor}
            place={open ? { thread: open.id } : { application: ref }}
            here={to(paths.application(ref))}
            query={query}
            files={files}
            label={messages("new.text")}
          />
        </div>
      ) : null}
    </Section>
  );
}
