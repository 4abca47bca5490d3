import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

/** Filled in by the browser, file by file. */
const shape = { name: "{name}", state: "{state}" };

/** What is said of a file on its way. */
export async function sendingWords() {
  const words = await getTranslations("documents");
  return {
    sending: words("upload.sending"),
    progress: words("upload.progress", shape),
    retry: words("upload.retry"),
    dismiss: words("upload.dismiss"),
    lost: words("upload.lost"),
  };
}

/** What is said wherever files are sent as soon as they are chosen; what is chosen there, its page says. */
export async function uploadWords() {
  const words = await getTranslations("documents");
  const { problem: summary, errorPrefix } = await formWords();
  return {
    ...{ summary, errorPrefix },
    ...(await sendingWords()),
    drop: words("upload.drop"),
    continue: words("upload.continue"),
    saveExit: words("upload.saveExit"),
    sendFirst: words("upload.sendFirst"),
    wait: words("upload.wait"),
    now: words("upload.now", shape),
  };
}

/** What is said when one, two, three … files were chosen: a form takes ten. */
export async function startedWords() {
  const words = await getTranslations("documents");
  return Array.from({ length: 10 }, (_, index) => words("upload.started", { count: index + 1 }));
}
