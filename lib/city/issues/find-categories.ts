import MiniSearch from "minisearch";
import { issueCategories, type IssueCategory } from "@/lib/city/issues/categories";
import { textIn, type CityLanguage } from "@/lib/city/localised";
import { plainWord } from "@/lib/services/search/words-of";

const LONGEST = 100;
const indexes = new Map<string, MiniSearch>();

/** The kinds of problems that fit some words, with slips of the fingers, the likeliest first. */
export function findCategories(text: string, language: string): IssueCategory[] {
  const found = indexOf(language).search(text.slice(0, LONGEST), {
    prefix: true,
    fuzzy: (word) => (word.length < 4 ? false : 1),
    boost: { title: 3 },
  });
  return found.map(({ id }) => issueCategories().find(({ slug }) => slug === id)!);
}

function indexOf(language: string): MiniSearch {
  const kept = indexes.get(language);
  if (kept) return kept;
  const index = new MiniSearch({ fields: ["title", "hint", "words"], idField: "slug", processTerm: plainWord });
  index.addAll(
    issueCategories().map(({ slug, title, hint, words }) => ({
      slug,
      title: textIn(title, language),
      hint: textIn(hint, language),
      words: (words[language as CityLanguage] ?? words.en).join(" "),
    })),
  );
  indexes.set(language, index);
  return index;
}
