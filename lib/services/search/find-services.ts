import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import type { CityLanguage, Localised } from "@/lib/city/localised";
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

type Index = {
  language: CityLanguage;
  words: MiniSearch;
  /** Every word that can be found. */
  known: ReadonlySet<string>;
  /** How many words a service's name has. */
  nameLength: ReadonlyMap<string, number>;
};

/** An index of the services in one language. The words of the other languages count a little: people search in the one they think in. */
export function indexOf(all: readonly Service[], language: CityLanguage): Index {
  const known = new Set<string>();
  const words = new MiniSearch({
    fields: [...said, "asks"],
    idField: "slug",
    tokenize: (text) => wordsOf(text, language),
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  const others = (["en", "es", "ar"] as const).filter((one) => one !== language);
  words.addAll(
    all.map(({ slug, name, title, search, summary, lead, ...service }) => ({
      slug,
      name: name[language],
      title: title[language],
      words: search[language].join(" "),
      summary: `${summary[language]} ${lead[language]}`,
      asks: asked(service)
        .map((text) => text[language])
        .join(" "),
      elsewhere: others.flatMap((other) => [name[other], title[other], ...search[other]]).join(" "),
    })),
  );
  const nameLength = new Map(all.map(({ slug, name }) => [slug, new Set(wordsOf(name[language], language)).size]));
  return { language, words, known, nameLength };
}

/** What a service asks about: "Number of the police report", "Bakery". */
const asked = ({ pages }: Pick<Service, "pages">): Localised[] =>
  pages
    .flatMap(({ questions }) => questions.flatMap((one) => (one.kind === "group" ? [one, ...one.questions] : [one])))
    .flatMap((question) => [question.label, ...("options" in question ? question.options.map(({ label }) => label) : [])]);

/** What a service says of itself. What it asks counts only where nothing that services say has all the words. */
const said = ["name", "title", "words", "summary", "elsewhere"];
const boost = { name: 6, title: 4, words: 4, summary: 1, asks: 0.5, elsewhere: 0.4 };

/** Letters that may be wrong: none in short words, one in middling ones, two in long ones. */
const slips = (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

export function searchIn({ language, words, known, nameLength }: Index, text: string): FoundServices {
  const query = text.slice(0, LONGEST);
  const spelled = wordsOf(query, language);
  const mended = wordsOf(query, language, known);
  const search = (terms: string[], options: SearchOptions) =>
    ranked(words.search(terms.join(" "), { boost, tokenize: () => terms, processTerm: (term) => term, ...options }), nameLength);

  const exact = search(mended, { prefix: (_, i, terms) => i === terms.length - 1, combineWith: "AND", fields: said });
  if (exact.some(({ isNamed }) => isNamed)) return { slugs: slugsOf(exact), isGuess: mended.join(" ") !== spelled.join(" ") };
  const near = search(mended, { prefix: true, fuzzy: slips, combineWith: "OR", weights: { fuzzy: 0.5, prefix: 0.7 } });
  const best = near[0]?.score ?? 0;
  return { slugs: slugsOf(near.filter(({ score }) => score > best / 6)), isGuess: near.length > 0 };
}

/** The best first: a name that was said whole comes before a longer name with the same words. */
function ranked(found: SearchResult[], nameLength: Index["nameLength"]) {
  const scored = found.map(({ id, score, match }) => {
    const named = Object.values(match).filter((fields) => fields.includes("name")).length;
    const whole = Math.min(1, named / (nameLength.get(id as string) || 1));
    return {
      slug: id as string,
      score: score * (1 + whole ** 2),
      isNamed: Object.values(match)
        .flat()
        .some((field) => field !== "summary"),
    };
  });
  return scored.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
}

const slugsOf = (found: { slug: string }[]) => found.slice(0, MOST).map(({ slug }) => slug);

// The server that starts and the pages that answer are bundled apart; both are one process.
const shared = globalThis as { ecitizenSearch?: Map<CityLanguage, Index> };

/** Builds the index of every language: at start, so that nobody's first search waits for it. */
export function buildSearch() {
  shared.ecitizenSearch = new Map((["en", "es", "ar"] as const).map((language) => [language, indexOf(services(), language)]));
  return shared.ecitizenSearch;
}

/** The services that answer to these words, the best first. */
export function findServices(text: string, language: CityLanguage): FoundServices {
  return searchIn((shared.ecitizenSearch ?? buildSearch()).get(language)!, text);
}
