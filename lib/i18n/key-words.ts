import { getTranslations } from "next-intl/server";

/** What the help about single keys says on every page. */
export async function keyWords() {
  const words = await getTranslations("shortcuts");
  return { title: words("title"), lead: words("lead"), close: words("close") };
}
