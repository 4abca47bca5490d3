import { stemmer as arabicStem } from "@orama/stemmers/arabic";
import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as spanishStem } from "@orama/stemmers/spanish";
import type { CityLanguage } from "@/lib/city/localised";
import { mend } from "./mend";

const stemmers: Record<CityLanguage, (word: string) => string> = { en: englishStem, es: spanishStem, ar: arabicStem };

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

/** Words that stand in every sentence and find nothing. */
const idle: Record<CityLanguage, Set<string>> = {
  en: idleWords(
    "a about am an and any are at be can could do does for from get got had has have how i if in into is it its just like me my need of on or our so that the their there they this to want was we what when where which will with would you your",
  ),
  es: idleWords(
    "a al algo algún como con cuál cuando de del desde donde e el ella en era eres es esta está este esto estoy fue ha hace hacer hay he hoy la las le les lo los me mi mis muy necesito no o para pero por puedo que quiero se ser si sin sobre soy su sus tengo tiene un una uno y ya yo",
  ),
  ar: idleWords(
    "في من على إلى عن أن أو هل كيف أين ما ماذا أريد مع هذا هذه لي لا ثم قد و كل كان التي الذي عند عندي أنا نحن هو هي لم لن إذا يمكن يمكنني أحتاج متى",
  ),
};

function idleWords(words: string) {
  return new Set(words.split(" ").map(plainWord));
}

/** The words of a text that say something, plain and cut to their stem. `known` are the stems that can be found: words beside them are mended. */
export function wordsOf(text: string, language: CityLanguage, known?: ReadonlySet<string>): string[] {
  const words = text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .map(plainWord)
    .filter(Boolean);
  const telling = words.filter((word) => !idle[language].has(word));
  const said = telling.length ? telling : words;
  if (!known) return said.map((word) => stemOf(word, language));
  return mend(said, { known, stem: (word) => stemOf(word, language), stemOfPart: (part) => stemOf(plainWord(part), language) });
}

const MOST_CUT = 20_000;
const cut = new Map<string, string>();

/** Cutting is slow, and the same words come again and again. */
function stemOf(word: string, language: CityLanguage): string {
  if (word.length < 4) return word;
  const key = `${language} ${word}`;
  const stem = cut.get(key) ?? (stemmers[language](word) || word);
  if (cut.size >= MOST_CUT) cut.clear();
  cut.set(key, stem);
  return stem;
}
