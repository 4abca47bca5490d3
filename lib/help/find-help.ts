import MiniSearch from "minisearch";
import type { Language } from "@/lib/paths";
import { wordsOf } from "@/lib/services/search/words-of";
import type { HelpTopic } from "./read-topic";
import { helpTopics } from "./topics";

const LONGEST = 100;
const MOST = 8;

export type FoundHelp = {
  topics: HelpTopic[];
  /** Nothing had these words as they are spelled. */
  isGuess: boolean;
};

const boost = { title: 6, words: 5, question: 3, lead: 2, text: 1 };

/** Letters that may be wrong: none in short words, one in middling ones, two in long ones. */
const slips = (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2);

function indexOf(topics: readonly HelpTopic[], language: Language) {
  const known = new Set<string>();
  const index = new MiniSearch({
    fields: Object.keys(boost),
    idField: "slug",
    tokenize: (text) => wordsOf(text, language),
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  const plain = ({ slug, title, question, answer, lead, words, text }: HelpTopic) => ({
    ...{ slug, title, question, words: words.join(" "), lead: `${lead} ${answer}`, text },
  });
  index.addAll(topics.map(plain));
  return { index, known };
}

const made = new Map<Language, ReturnType<typeof indexOf>>();

/** Help pages that answer to these words, the best first: as they are spelled, else what resembles them, as the services are found. */
export function findHelp(text: string, language: Language): FoundHelp {
  const { index, known } = made.get(language) ?? indexOf(helpTopics(language), language);
  made.set(language, { index, known });
  const spelled = wordsOf(text.slice(0, LONGEST), language);
  const terms = wordsOf(text.slice(0, LONGEST), language, known);
  const search = (options: object) =>
    index.search(terms.join(" "), { boost, tokenize: () => terms, processTerm: (term) => term, ...options });
  const exact = search({ combineWith: "AND", prefix: (_: string, i: number, all: string[]) => i === all.length - 1 });
  const near = exact.length ? [] : search({ combineWith: "OR", prefix: true, fuzzy: slips, weights: { fuzzy: 0.5, prefix: 0.7 } });
  const found = exact.length ? exact : near.filter(({ score }) => score > near[0]!.score / 5);
  const bySlug = new Map(helpTopics(language).map((topic) => [topic.slug, topic]));
  const isGuess = found.length > 0 && (!exact.length || terms.join(" ") !== spelled.join(" "));
  return { topics: found.slice(0, MOST).map(({ id }) => bySlug.get(id as string)!), isGuess };
}
