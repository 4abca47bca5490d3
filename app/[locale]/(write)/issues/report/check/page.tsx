import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { SummaryList } from "@/components/ui/summary-list";
import { promisedDay } from "@/lib/city/issues/promise";
import { severityOf } from "@/lib/city/issues/severity";
import { textIn } from "@/lib/city/localised";
import { pageNow } from "@/lib/clock";
import { errorWords } from "@/lib/i18n/error-words";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { UNKNOWN } from "@/lib/issues/answers";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { listDraftPhotos, missingPhoto } from "@/lib/issues/photos/draft-photos";
import { paths } from "@/lib/paths";
import { ReportStepPage } from "../_steps/report-step";
import { sendReport } from "./actions";
import { PlaceShown } from "./place-shown";

export const generateMetadata = titled("reportIssue", "check.title");

/** Everything as it will be sent, each with its way back. */
export default async function CheckPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const draft = await requirePlaced("check", language);
  const { kind, place, answers = {}, contact, reach, key, description } = draft;
  const words = await getTranslations("reportIssue");
  const { to, day } = await reader();
  const photos = await listDraftPhotos(draft.id);
  const missing = missingPhoto(photos);
  const change = (step: string) => ({ href: `${to(paths.reportIssueStep(step))}?from=check`, word: words("check.change") });
  const said = { yes: words("details.yes"), no: words("details.no"), [UNKNOWN]: words("details.unknown") } as Record<string, string>;
  const asked = kind.questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    const option = question.kind === "choice" && question.options.find(({ value }) => value === answer);
    const value = option ? textIn(option.label, language) : question.kind === "text" ? <span dir="auto">{answer}</span> : said[answer];
    return [{ key: question.id, label: textIn(question.label, language), value, action: change("details") }];
  });
  const reached = contact === "account" ? words("check.byAccount") : contact === "none" ? words("check.notAtAll") : undefined;
  const promised = promisedDay(kind, severityOf(kind, answers), pageNow());
  return (
    <ReportStepPage step="check" title={words("check.title")} lead={words("check.lead")}>
      <SummaryList
        rows={[
          { label: words("check.what"), value: textIn(kind.title, language), action: change("what") },
          { label: words("check.where"), value: <PlaceShown place={place} />, action: change("where") },
          {
            label: words("check.photos"),
            value: words("check.photoCount", { count: photos.filter(({ file }) => file.status === "received").length }),
            note: missing && (await errorWords(missing)),
            action: change("photos"),
          },
          { label: words("check.description"), value: <span dir="auto">{description}</span>, action: change("details") },
          ...asked,
          {
            label: words("check.contact"),
            value: reached ?? <bdi dir="ltr">{reach.email}</bdi>,
            note: [reach.name, reach.phone].filter(Boolean).join(", ") || undefined,
            action: change("contact"),
          },
        ]}
      />
      <p>{words("check.published")}</p>
      <p>{words("check.promise", { day: day(new Date(`${promised}T00:00:00Z`)) })}</p>
      <ButtonForm action={sendReport} fields={{ key }} words={await formWords()}>
        {words("check.send")}
      </ButtonForm>
    </ReportStepPage>
  );
}
