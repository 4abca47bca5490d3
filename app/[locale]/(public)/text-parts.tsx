import { getTranslations } from "next-intl/server";
import type { Language } from "@/lib/paths";
import { textMarks } from "./text-marks";

/** Sections of a page whose words are all in its messages: `<area>.parts.<id>.{title,p1,p2,…}`. */
export async function textParts(language: Language, area: "privacy" | "accessibility", ids: readonly string[]) {
  const words = await getTranslations({ locale: language, namespace: area });
  const values = textMarks(language);
  return ids.map((id) => ({
    id,
    title: words(`parts.${id}.title` as never),
    body: [1, 2, 3, 4, 5, 6, 7, 8]
      .map((n) => `parts.${id}.p${n}`)
      .filter((key) => words.has(key as never))
      .map((key) => <p key={key}>{words.rich(key as never, values as never)}</p>),
  }));
}
