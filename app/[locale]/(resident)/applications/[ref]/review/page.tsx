import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { canDraft, canSend } from "@/lib/applications/policy";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { asActor } from "@/lib/db/as-actor";
import { isolated } from "@/lib/format";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { AnswerRows } from "../../../../_shell/applications/answer-rows";
import { sayWords } from "../../../../_shell/say-words";
import { DocumentRows } from "./document-rows";
import { SendPart } from "./send-part";
import { Unfinished } from "./unfinished";
import { requireDraft } from "../require-drafter";

export const generateMetadata = titled("applications", "review.title");

/** Everything that will be sent, each with the way to change it; then what it costs, and the one button that sends. */
export default async function ReviewPage({ params }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const { ref } = await params;
  const actor = await requireDraft(ref, language);
  const found = await asActor(actor, (db) => findDraft(db, actor, ref));
  const progress = progressOfDraft(found);
  const words = await getTranslations("applications");
  const { to } = await reader();
  const say = await sayWords(found.id);
  const mayChange = canDraft(actor);
  const { partyName } = actor.mandate;
  const isWhole = !progress.stop && progress.next.kind === "review";
  return (
    <>
      <BackLink href={to(paths.application(ref))}>{words("step.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="meta">{found.definition.name[language]}</p>
          <h1>{words("review.title")}</h1>
          <Plate text={ref} />
        </div>
        {isWhole ? (
          <Notice tone="info">
            <p>{words("review.notSent")}</p>
          </Notice>
        ) : (
          <Unfinished found={found} progress={progress} language={language} mayChange={mayChange} />
        )}
        {progress.pages.map(({ page, questions }) => (
          <Section key={page.id} id={page.id} title={page.title[language]}>
            <AnswerRows
              questions={questions}
              answers={progress.answers}
              language={language}
              say={say}
              changeAt={
                mayChange
                  ? (question, item) =>
                      to(
                        item
                          ? paths.applicationItem(ref, page.id, question, item)
                          : `${paths.applicationStep(ref, page.id)}?from=review#${question}`,
                      )
                  : undefined
              }
            />
          </Section>
        ))}
        {progress.documents.length ? (
          <Section id="documents" title={words("tasks.papers")}>
            <DocumentRows application={ref} needed={progress.documents} held={found.documents} language={language} mayChange={mayChange} />
          </Section>
        ) : null}
        {!canSend(actor) ? (
          <p>{words("review.notYours", { name: isolated(language, partyName) })}</p>
        ) : isWhole ? (
          <SendPart found={found} answers={progress.answers} language={language} />
        ) : null}
      </main>
    </>
  );
}
