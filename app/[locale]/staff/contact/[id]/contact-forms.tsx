import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { takeParked } from "@/lib/auth/browser/parked-form";
import type { Staff } from "@/lib/auth/actor";
import { departments } from "@/lib/city/departments";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { AnswerForm, CloseForm, PassOnForm } from "./forms";

type ContactFormsProps = { actor: Staff; message: { id: string; email: string; status: string; department: string }; last?: string };

/** What the desk can do: answer at any time; pass on and close what still waits. */
export async function ContactForms({ actor, message, last }: ContactFormsProps) {
  const words = await getTranslations("contact.staff");
  const { language } = await reader();
  const form = { message: message.id, initial: await takeParked(actor) };
  const asking = await formWords();
  const others = departments().filter(({ slug }) => slug !== message.department);
  return (
    <>
      <Section id="answer" title={words("write")}>
        <AnswerForm
          key={`answer ${last}`}
          {...form}
          idempotencyKey={randomUUID()}
          words={{
            ...asking,
            text: words("write"),
            hint: words("writeHint", { email: isolated(language, message.email) }),
            send: words("send"),
          }}
        />
      </Section>
      {message.status === "open" ? (
        <>
          <Section id="pass-on" title={words("passOn")}>
            <PassOnForm
              {...form}
              idempotencyKey={randomUUID()}
              departments={others.map(({ slug, name }) => ({ value: slug, label: name[language] }))}
              words={{ ...asking, to: words("to"), text: words("reason"), hint: words("reasonHint"), send: words("passOnButton") }}
            />
          </Section>
          <Section id="close" title={words("close")}>
            <CloseForm
              {...form}
              idempotencyKey={randomUUID()}
              words={{ ...asking, text: words("why"), hint: words("closeHint"), send: words("closeButton") }}
            />
          </Section>
        </>
      ) : null}
    </>
  );
}
