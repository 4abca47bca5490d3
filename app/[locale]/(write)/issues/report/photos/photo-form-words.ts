import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { MOST_PHOTOS } from "@/lib/issues/photos/add-photo";

/** What the form of photos says: as wherever files are sent, but for what is chosen. */
export async function photoFormWords() {
  const words = await getTranslations("reportIssue");
  const documents = await getTranslations("documents");
  const { problem: summary, errorPrefix } = await formWords();
  const shape = { name: "{name}", state: "{state}" };
  return {
    summary,
    errorPrefix,
    choose: words("photos.choose"),
    limits: words("photos.limits", { most: MOST_PHOTOS }),
    drop: documents("upload.drop"),
    camera: words("photos.camera"),
    continue: words("continue"),
    saveExit: documents("upload.saveExit"),
    sendFiles: words("photos.send"),
    sendFirst: documents("upload.sendFirst"),
    wait: documents("upload.wait"),
    now: documents("upload.now", shape),
    sending: documents("upload.sending"),
    progress: documents("upload.progress", shape),
    retry: documents("upload.retry"),
    dismiss: documents("upload.dismiss"),
    lost: documents("upload.lost"),
  };
}
