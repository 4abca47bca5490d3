import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";

export async function passportWords(ref: string) {
  const words = await getTranslations("passportDesk");
  return {
    ...(await formWords()),
    ref,
    bookNumber: words("bookNumber"),
    bookHint: words("bookHint"),
    carrierNumber: words("carrierNumber"),
    place: words("place"),
    reason: words("lost.reason"),
    reasonHint: words("lost.hint"),
  };
}

export type PassportWords = Awaited<ReturnType<typeof passportWords>> & { button: string };
