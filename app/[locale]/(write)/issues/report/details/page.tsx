import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/auth/current-actor";
import { textIn } from "@/lib/city/localised";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { fieldOf, UNKNOWN } from "@/lib/issues/answers";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { listNearby } from "@/lib/issues/queries/list-nearby";
import { inLanguage, paths } from "@/lib/paths";
import { WithPhones } from "../../../../_shell/with-phones";
import { ReportStepPage } from "../_steps/report-step";
import { fromCheck } from "../_steps/from-check";
import { keptWords } from "../_steps/kept-words";
import { DetailsForm, type AskedQuestion } from "./details-form";

export const generateMetadata = titled("reportIssue", "details.title");

/** What is seen, which everybody reads; and what the crew needs to know, which nobody else does. */
export default async function DetailsPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const draft = await requirePlaced("details", language);
  const { kind, place, description, answers = {} } = draft;
  const typed = draft.typed.details;
  const words = await getTranslations("reportIssue");
  const near = await listNearby(await currentActor(), kind, place);
  const unknown = { value: UNKNOWN, label: words("details.unknown") };
  const yesNo = [{ value: "yes", label: words("details.yes") }, { value: "no", label: words("details.no") }, unknown]; // prettier-ignore
  const questions = kind.questions.map((question): AskedQuestion => {
    const asked = {
      field: fieldOf(question),
      label: textIn(question.label, language),
      saved: typed?.fields[fieldOf(question)] ?? answers[question.id],
    };
    const hint = question.hint && textIn(question.hint, language);
    if (question.kind === "text") return { ...asked, hint };
    const own = question.kind === "choice" && question.options.map(({ value, label }) => ({ value, label: textIn(label, language) }));
    return { ...asked, hint, options: own ? [...own, unknown] : yesNo };
  });
  return (
    <ReportStepPage
      step="details"
      title={words("details.title")}
      back={near.length ? undefined : inLanguage(language, paths.reportIssueStep("photos"))}
    >
      <Notice tone="danger">
        <p>
          <WithPhones text={textIn(kind.danger, language)} />
        </p>
      </Notice>
      <DetailsForm
        saved={typed?.fields.description ?? description}
        turn={typed?.turn ?? 0}
        questions={questions}
        from={fromCheck(await searchParams)}
        words={{
          ...(await formWords()),
          describe: words("details.describe"),
          describeHint: words("details.describeHint"),
          private: words("details.private"),
          optional: words("details.optional"),
          button: words("continue"),
          ...(await keptWords()),
        }}
      />
    </ReportStepPage>
  );
}
