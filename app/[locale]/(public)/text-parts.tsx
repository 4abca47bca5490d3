import { getTranslations } from "next-intl/server";
import type { Language } from "@/lib/paths";
import { textMarks } from "./text-marks";

const MOST = 12;

/** Sections of a page whose words are all in its messages: `<area>.parts.<id>.{title,p1,p2,…}`. */
export async function textParts(language: Language, area: "privacy" | "accessibility", ids: readonly string[]) {
  const words = await getTranslations({ locale: language, namespace: area });
  const values = textMarks(language);
  return ids.map((id) => ({
    id,
    title: words(`parts.${id}.title` as never),
    body: Array.from({ length: MOST }, (_, n) => n + 1)
      .map((n) => `parts.${id}.p${n}`)
      .filter((key) => words.has(key as never))
      .map((key) => <p key={key}>{words.rich(key as never, values as never)}</p>),
  }));
}
