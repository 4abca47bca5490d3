import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { shown } from "@/lib/services/shown";
import { AnswerRows } from "../../../_shell/applications/answer-rows";
import { sayWords } from "../../../_shell/say-words";
import type { CasePart } from "./page";

/** The answers in the groups in which they were given, as they were sent; what was told since then stands first, with its day. */
export async function AnswersAsSent({ read: { found } }: Pick<CasePart, "read">) {
  const words = await getTranslations("caseReview");
  const { language, shortDay, dayOf } = await reader();
  const say = await sayWords(found.id);
  const { pages, answers } = shown(found.definition, found.answers);
  const since = found.items.filter(({ answeredAt, reply }) => answeredAt && reply);
  return (
    <section className="stack" aria-labelledby="answers-heading" id="answers">
      <h2 id="answers-heading">{words("answers.title")}</h2>
      <p className="meta">{words("answers.sent", { day: dayOf(found.submittedAt!) })}</p>
      {since.length ? (
        <dl className="summary changed">
          {since.map(({ id, title, reply, status, answeredAt }) => (
            <div key={id}>
              <dt dir="auto">{title}</dt>
              <dd>
                <span className="prewrap break" dir="auto">
                  {reply}
                </span>{" "}
                <Tag tone={status === "submitted" ? "warning" : "info"}>{words("answers.changed", { day: shortDay(answeredAt!) })}</Tag>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {pages.map(({ page, questions }) => (
        <div key={page.id}>
          <h3>{page.title[language]}</h3>
          <AnswerRows questions={questions} answers={answers} language={language} say={say} />
        </div>
      ))}
    </section>
  );
}
