import MiniSearch from "minisearch";
import { issueCategories, type IssueCategory } from "@/lib/city/issues/categories";
import { textIn, type CityLanguage } from "@/lib/city/localised";
import { wordsOf } from "@/lib/services/search/words-of";

const LONGEST = 100;
const boost = { title: 3 };
const indexes = new Map<CityLanguage, ReturnType<typeof indexIn>>();

const slips = (term: string) => (term.length < 4 ? false : 1);

/** The kinds of problems that fit some words, with slips of the fingers, the likeliest first. */
export function findCategories(text: string, language: CityLanguage): IssueCategory[] {
  const { index, known } = indexes.get(language) ?? indexIn(language);
  indexes.set(language, { index, known });
  const terms = wordsOf(text.slice(0, LONGEST), language, known);
  const found = index.search(terms.join(" "), { boost, tokenize: () => terms, processTerm: (term) => term, prefix: true, fuzzy: slips });
  return found.map(({ id }) => issueCategories().find(({ slug }) => slug === id)!);
}

function indexIn(language: CityLanguage) {
  const known = new Set<string>();
  const index = new MiniSearch({
    fields: ["title", "hint", "words"],
    idField: "slug",
    tokenize: (text) => wordsOf(text, language),
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  index.addAll(
    issueCategories().map(({ slug, title, hint, words }) => ({
      ...{ slug, title: textIn(title, language), hint: textIn(hint, language) },
      words: words[language].join(" "),
    })),
  );
  return { index, known };
}
