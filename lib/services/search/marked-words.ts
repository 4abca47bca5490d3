import type { CityLanguage } from "@/lib/city/localised";
import { wordsOf } from "./words-of";

export type Part = { text: string; isMarked: boolean };

/** A text in parts, so that the words that were searched for can be marked, also in another form: "permits" for "permit". */
export function markedWords(text: string, query: string, language: CityLanguage): Part[] {
  const wanted = new Set(wordsOf(query, language));
  const isWanted = (word: string) => wordsOf(word, language).some((stem) => wanted.has(stem));
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((part, n) => ({ text: part, isMarked: n % 2 === 1 && isWanted(part) })) // words stand at the odd places
    .filter(({ text: part }) => part);
}
