import { issueCategories } from "@/lib/city/issues/categories";
import { plainWord } from "@/lib/services/search/words-of";

const MOST_WORDS = 6;
const LONGEST_WORD = 40;

/**
 * What was typed as a text query of the database: every word must be there, the last may be a beginning. A word for a kind of problem, in
 * any language, also finds that kind. Signs mean nothing; undefined where no word is left.
 */
export function wordsQuery(text: string): string | undefined {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
  if (!words.length) return undefined;
  return words.map((word, n) => `(${[word, ...kindsCalled(word)].map((one) => quoted(one, n === words.length - 1 || one !== word)).join(" | ")})`).join(" & "); // prettier-ignore
}

const quoted = (word: string, isBeginning: boolean) => `'${word}'${isBeginning ? ":*" : ""}`;

/** How the index names the kinds that people call so: "bache" is "pothole" there. */
function kindsCalled(word: string): string[] {
  const called = plainWord(word);
  if (called.length < 4) return [];
  return issueCategories()
    .filter(({ title }) => Object.values(title).some((name) => name.split(/\s+/).some((part) => plainWord(part).startsWith(called))))
    .flatMap(({ slug }) => slug.split("-")[0]!)
    .filter((kind) => kind !== word);
}
