import { getTranslations } from "next-intl/server";
import { departments } from "@/lib/city/departments";
import { recordCategories } from "@/lib/city/records/categories";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { languages } from "@/lib/paths";

/** The words and choices of the form that describes a record. */
export async function detailsWords(button: "begin" | "save") {
  const words = await getTranslations("recordDesk.details");
  const records = await getTranslations("records.facts");
  const { language } = await reader();
  const named = ({ slug, name }: { slug: string; name: Record<typeof language, string> }) => ({ value: slug, label: name[language] });
  return {
    choices: {
      categories: recordCategories().map(named),
      departments: departments().map(named),
      languages: languages.map((value) => ({ value, label: records(`languages.${value}`) })),
    },
    words: {
      ...(await formWords()),
      title: words("title"),
      titleHint: words("titleHint"),
      category: words("category"),
      department: words("department"),
      language: words("language"),
      date: words("date"),
      dateHint: words("dateHint"),
      number: words("number"),
      numberHint: words("numberHint"),
      place: words("place"),
      placeHint: words("placeHint"),
      summary: words("summary"),
      summaryHint: words("summaryHint"),
      optional: words("optional"),
      choose: words("choose"),
      button: words(button),
    },
  };
}
