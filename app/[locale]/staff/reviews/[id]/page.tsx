import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { shown } from "@/lib/services/shown";
import { canReview } from "@/lib/staff/policy";
import { findReview } from "@/lib/staff/reviews/queries/find-review";
import { AnswerRows } from "../../../_shell/applications/answer-rows";
import { sayWords } from "../../../_shell/say-words";
import { CaseTop } from "../../_cases/case-top";
import { SentFiles } from "../../_cases/sent-files";
import { ReviewForm } from "./review-form";

export const generateMetadata = titled("reviews", "one");

/** What was sent, as far as this department needs it, and what it says of it. */
export default async function ReviewPage({ params }: PageProps<{ id: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const found = await findReview(actor, (await params).id);
  const { review, definition, documents, by } = found;
  const words = await getTranslations("reviews");
  const { to, day, moment } = await reader();
  const { pages, answers } = shown(definition, found.answers);
  const say = await sayWords(found.id);
  return (
    <>
      <BackLink href={to(paths.staff.reviews)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <CaseTop found={found} title={words("one")}>
          {review.status === "open" ? <p>{words.rich("dueBy", { day: day(review.dueOn), b: (text) => <b>{text}</b> })}</p> : null}
        </CaseTop>
        <Section id="say" title={words("say")} meta={words("public")}>
          {review.status === "done" ? (
            <div className="stack">
              <p className="cluster">
                <Tag tone="plain">{words(`verdict.${review.verdict as "objection"}`)}</Tag>
                <span className="meta">{words.rich("by", { by: () => <bdi>{by}</bdi>, at: moment(review.doneAt!) })}</span>
              </p>
              {review.comment ? (
                <p className="prewrap break" dir="auto">
                  {review.comment}
                </p>
              ) : null}
            </div>
          ) : review.status === "ended" ? (
            <p>{words("over")}</p>
          ) : canReview(actor, review) ? (
            <ReviewForm
              caseRef={found.ref}
              review={review.id}
              words={{
                ...(await formWords()),
                verdict: words("question"),
                noObjection: words("verdict.noObjection"),
                withConditions: words("verdict.withConditions"),
                objection: words("verdict.objection"),
                comment: words("comment"),
                commentHint: words("commentHint"),
                button: words("button"),
              }}
            />
          ) : (
            <p>{words("others")}</p>
          )}
        </Section>
        <Section id="files" title={words("files")} count={documents.length || undefined}>
          <SentFiles documents={documents} definition={definition} none={words("noFiles")} />
        </Section>
        <Section id="answers" title={words("answers")}>
          {pages.map(({ page, questions }) => (
            <div key={page.id} className="stack sent-page">
              <h3>{page.title[language]}</h3>
              <AnswerRows questions={questions} answers={answers} language={language} say={say} />
            </div>
          ))}
        </Section>
      </main>
    </>
  );
}
