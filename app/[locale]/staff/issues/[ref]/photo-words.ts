import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

/** What the form of photos says: as wherever files are sent, but for what is chosen. */
export async function photoFormWords() {
  const words = await getTranslations("issueDesk");
  const documents = await getTranslations("documents");
  const { problem: summary, errorPrefix } = await formWords();
  const shape = { name: "{name}", state: "{state}" };
  return {
    ...{ summary, errorPrefix },
    choose: words("photo.choose"),
    limits: words("photo.limits"),
    camera: words("photo.camera"),
    sendFiles: words("photo.send"),
    drop: documents("upload.drop"),
    continue: documents("upload.continue"),
    saveExit: documents("upload.saveExit"),
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
