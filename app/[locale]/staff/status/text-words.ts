import { getTranslations } from "next-intl/server";

/** The labels of a text in three languages. */
export async function textWords() {
  const words = await getTranslations("status.staff.form");
  return { en: words("en"), es: words("es"), ar: words("ar"), textHint: words("textHint") };
}
