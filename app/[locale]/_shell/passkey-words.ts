import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

/** What a button for a passkey says, and what it says when there was none. */
export async function passkeyWords(button: "signIn" | "verify" | "add" | "create") {
  const words = await getTranslations("passkeys");
  const makes = button === "add" || button === "create";
  return {
    button: words(`button.${button}`),
    unsupported: words("problem.unsupported"),
    cancelled: words(makes ? "problem.notMade" : "problem.notUsed"),
    already: words("problem.already"),
    failed: words("problem.failed"),
    unknown: words("problem.unknown"),
    goingOn: words("goingOn"),
    lost: (await formWords()).lost,
  };
}
