import { stemmer as arabicStem } from "@orama/stemmers/arabic";
import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as spanishStem } from "@orama/stemmers/spanish";
import type { CityLanguage } from "@/lib/city/localised";

const stems: Record<CityLanguage, (word: string) => string> = { en: englishStem, es: spanishStem, ar: arabicStem };

/** Words that stand in every sentence and find nothing. */
const idle: Record<CityLanguage, Set<string>> = {
  en: new Set("a an and are at be can do for get have how i in is it my need of on or the to want what where with you your".split(" ")),
  es: new Set("a al como con de del donde el en es la las lo los mi mis necesito o para por que quiero se su sus un una y".split(" ")),
  ar: new Set("في من على الى عن ان او هل كيف اين ما اريد مع هذا هذه لي لا ثم قد و".split(" ")),
};

/** One spelling of what people write in several: without accents, vowel marks and the article. */
export function plainWord(word: string): string {
  const bare = word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");
  return bare.length > 4 ? bare.replace(/^(وال|بال|لل|ال)/, "") : bare;
}

/** The words of a text that say something, plain and cut to their stem. */
export function wordsOf(text: string, language: CityLanguage): string[] {
  const words = text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map(plainWord);
  const telling = words.filter((word) => !idle[language].has(word));
  return (telling.length ? telling : words).map((word) => stemOf(word, language));
}

const stemOf = (word: string, language: CityLanguage) => (word.length < 4 ? word : stems[language](word) || word);
