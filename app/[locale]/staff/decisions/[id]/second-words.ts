import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

export async function secondWords(ref: string, outcome: string) {
  const words = await getTranslations("decisions");
  return {
    ...(await formWords()),
    note: words("second.note"),
    noteHint: words("second.noteHint"),
    confirm: words(`form.sends.${outcome as "refused"}`, { ref }),
    sendBack: words("second.sendBack"),
  };
}
