import { getTranslations } from "next-intl/server";

/** What every form says when something went wrong. */
export async function formWords() {
  const words = await getTranslations("common");
  return { problem: words("form.problem"), errorPrefix: words("form.errorPrefix"), lost: words("form.lost") };
}
