import { getTranslations } from "next-intl/server";

/** What a page says of how it keeps what is typed. */
export async function keptWords() {
  const words = await getTranslations("reportIssue");
  const step = await getTranslations("applications.step");
  return {
    autosave: step("autosave"),
    autosaving: step("autosaving"),
    kept: step("kept"),
    notKept: step("notKept"),
    elsewhere: words("elsewhere"),
    signedOut: step("notKept"), // nobody has to be signed in here
  };
}
