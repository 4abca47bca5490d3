import MiniSearch from "minisearch";
import type { CityLanguage } from "@/lib/city/localised";
import type { Service } from "../declaration/service";
import { services } from "../catalogue";
import { wordsOf } from "./words-of";

export type FoundServices = {
  slugs: string[];
  /** Nothing had these words as they are spelled; what was found only resembles them. */
  isGuess: boolean;
};

const MOST = 20;
const LONGEST = 100;

/** An index of the services in one language. The words of the other languages count a little: people search in the one they think in. */
export function indexOf(all: readonly Service[], language: CityLanguage) {
  const index = new MiniSearch({
    fields: ["name", "title", "words", "summary", "elsewhere"],
    idField: "slug",
    tokenize: (text) => wordsOf(text, language),
    processTerm: (term) => term,
  });
  const others = (["en", "es", "ar"] as const).filter((one) => one !== language);
  index.addAll(
    all.map(({ slug, name, title, search, summary }) => ({
      slug,
      name: name[language],
      title: title[language],
      words: search[language].join(" "),
      summary: summary[language],
      elsewhere: others.flatMap((other) => [name[other], title[other], ...search[other]]).join(" "),
    })),
  );
  return index;
}

const boost = { name: 6, title: 4, words: 4, summary: 1, elsewhere: 0.4 };

/** Letters that may be wrong: none in short words, one in middling ones, two in long ones. */
const slips = (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

export function searchIn(index: MiniSearch, text: string): FoundServices {
  const query = text.slice(0, LONGEST);
  const exact = index.search(query, { boost, prefix: (_, i, terms) => i === terms.length - 1, combineWith: "AND" });
  if (exact.length) return { slugs: exact.slice(0, MOST).map(({ id }) => id as string), isGuess: false };
  const near = index.search(query, { boost, prefix: true, fuzzy: slips, combineWith: "OR", weights: { fuzzy: 0.5, prefix: 0.7 } });
  const best = near[0]?.score ?? 0;
  return {
    slugs: near
      .filter(({ score }) => score > best / 6)
      .slice(0, MOST)
      .map(({ id }) => id as string),
    isGuess: near.length > 0,
  };
}

const indexes = new Map<CityLanguage, MiniSearch>();

/** The services that answer to these words, the best first. */
export function findServices(text: string, language: CityLanguage): FoundServices {
  const index = indexes.get(language) ?? indexOf(services(), language);
  indexes.set(language, index);
  return searchIn(index, text);
}
