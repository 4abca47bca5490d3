import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { canBeAskedAbout } from "@/lib/applications/workflow";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canWork } from "@/lib/staff/policy";
import { AnswerForm } from "./answer-form";
import type { CasePart } from "./page";

/** What was said with the resident about this case, the newest at the end, and the way to answer. The whole of it is in the messages. */
export async function Conversation({ actor, read: { threads, found, holderName } }: CasePart) {
  const words = await getTranslations("caseReview");
  const messages = await getTranslations("messages");
  const { to, moment, language } = await reader();
  const [newest, ...older] = threads;
  const last = newest?.messages.toReversed().filter(({ event }) => !event) ?? [];
  const form = (
    <AnswerForm
      key={last.at(-1)?.id ?? ""}
      refOf={found.ref}
      thread={newest?.id}
      idempotencyKey={randomUUID()}
      initial={await takeParked(actor)}
      words={{
        ...(await formWords()),
        title: words("conversation.answer"),
        text: messages("staff.text", { name: isolated(language, holderName) }),
        asks: messages("staff.asks"),
        send: messages("staff.send"),
      }}
    />
  );
  return (
    <section id="conversation" className="stack" aria-labelledby="conversation-heading">
      <h2 id="conversation-heading">{words("conversation.title")}</h2>
      {newest ? (
        <>
          <ol className="rows conversation">
            {last.map(({ id, authorKind, authorName, isInternal, text, createdAt }) => (
              <li key={id} data-from={authorKind} className={isInternal ? "private" : undefined}>
                <article aria-labelledby={`said-${id}`}>
                  {isInternal ? <p className="notice-title">{messages("staff.onlyStaff")}</p> : null}
                  <h3 id={`said-${id}`}>
                    <bdi>{authorName}</bdi>
                  </h3>
                  <p className="meta">{moment(createdAt)}</p>
                  <p className="prewrap break" dir="auto">
                    {text}
                  </p>
                </article>
              </li>
            ))}
          </ol>
          <p>
            <Link className="more" href={to(paths.staff.thread(newest.id))}>
              {words("conversation.whole", { ref: newest.ref })}
            </Link>
          </p>
          {form}
          {older.map(({ id, ref, subject, lastMessageAt }) => (
            <p key={id}>
              <Link href={to(paths.staff.thread(id))}>
                <bdi>{subject}</bdi>
              </Link>{" "}
              <span className="meta">
                <bdi dir="ltr">{ref}</bdi>, {moment(lastMessageAt)}
              </span>
            </p>
          ))}
        </>
      ) : (
        <>
          <p>{words("conversation.none")}</p>
          {canWork(actor, found) && canBeAskedAbout(found.status) ? form : null}
        </>
      )}
    </section>
  );
}
