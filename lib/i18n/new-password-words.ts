import { getTranslations } from "next-intl/server";

/** What a field for a new password says, with its rules. */
export async function newPasswordWords() {
  const words = await getTranslations("common");
  return {
    label: words("newPassword.label"),
    show: words("newPassword.show"),
    rules: { length: words("newPassword.length"), guessable: words("newPassword.guessable") },
    state: { met: words("newPassword.met"), open: words("newPassword.open") },
  };
}
