import { getTranslations } from "next-intl/server";
import { KeepFocus } from "@/components/documents/keep-focus";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { errorWords } from "@/lib/i18n/error-words";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { requireDraft } from "@/lib/issues/draft/require-draft";
import { MOST_PHOTOS } from "@/lib/issues/photos/add-photo";
import { listDraftPhotos, missingPhoto } from "@/lib/issues/photos/draft-photos";
import { inLanguage, paths } from "@/lib/paths";
import { PhotoUpload } from "../../../../_shell/files/photo-upload";
import { fromCheck } from "../_steps/from-check";
import { ReportStepPage } from "../_steps/report-step";
import { passPhotos } from "./actions";
import { PhotoRows } from "./photo-rows";

export const generateMetadata = titled("reportIssue", "photos.title");

/** Up to three photos, each sent as soon as it is chosen. Nobody has to take one. */
export default async function PhotosPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const draft = await requireDraft("photos", language);
  const words = await getTranslations("reportIssue");
  const query = await searchParams;
  const from = fromCheck(query);
  const photos = await listDraftPhotos(draft.id);
  const form = await formWords();
  const back = inLanguage(language, paths.reportIssueStep("photos")) + (from ? "?from=check" : "");
  // Until all are received the form stays: it looks how they fare, and sends again what was lost on the way.
  const room = photos.filter(({ file }) => file.status === "received").length < MOST_PHOTOS;
  const wentOn = one(query.problem)?.startsWith("photoNot"); // without scripts, and one of them was not here
  const missing = wentOn ? missingPhoto(photos) : undefined;
  return (
    <ReportStepPage step="photos" title={words("photos.title")} lead={words("photos.lead")}>
      <Notice tone="warning" title={words("photos.warning")}>
        <p>{words("photos.warningText")}</p>
      </Notice>
      <PhotoRows photos={photos} words={form} />
      <KeepFocus rows={photos.map(({ id }) => id)} field="file" />
      {room ? (
        <PhotoUpload
          address={paths.draftPhotos(back)}
          photos={photos}
          most={MOST_PHOTOS}
          query={query}
          leadsOn
          problem={missing && (await errorWords(missing))}
          words={{
            choose: words("photos.choose"),
            limits: words("photos.limits", { most: MOST_PHOTOS }),
            camera: words("photos.camera"),
            continue: words("continue"),
          }}
        />
      ) : (
        <ButtonForm action={passPhotos} fields={from ? { from } : {}} words={form}>
          {words("continue")}
        </ButtonForm>
      )}
    </ReportStepPage>
  );
}
