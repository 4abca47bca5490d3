import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

export async function reopenWords() {
  const words = await getTranslations("followIssue");
  return {
    ...(await formWords()),
    title: words("reopen.title"),
    lead: words("reopen.lead"),
    text: words("reopen.text"),
    textHint: words("reopen.textHint"),
    button: words("reopen.button"),
  };
}
