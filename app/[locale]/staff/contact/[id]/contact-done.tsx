import { getTranslations } from "next-intl/server";
import { department } from "@/lib/city/departments";
import type { readContact } from "@/lib/contact/queries/read-contact";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";

type Answers = Awaited<ReturnType<typeof readContact>>["answers"];

/** What colleagues did, in order; of an answer, whether its mail has left. */
export async function ContactDone({ answers }: { answers: Answers }) {
  const words = await getTranslations("contact.staff");
  const { language, moment } = await reader();
  return (
    <ol className="rows">
      {answers.map(({ id, kind, text, authorName, createdAt, sentAt, ...answer }) => (
        <li key={id}>
          <h3>
            {words(kind as "answer", { name: isolated(language, authorName), department: department(answer.department).name[language] })}
          </h3>
          <p className="break said" dir="auto">
            {text}
          </p>
          <p className="meta">
            <time dateTime={createdAt.toISOString()}>{moment(createdAt)}</time>
            {kind === "answer" ? <>. {sentAt ? words("mailSent", { at: moment(sentAt) }) : words("mailWaits")}</> : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
