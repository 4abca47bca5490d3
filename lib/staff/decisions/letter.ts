import { addDays } from "@/lib/city/city-day";
import { city } from "@/lib/city/city";
import type { Localised } from "@/lib/city/localised";
import { FaultError } from "@/lib/errors";
import { date, isolated, money } from "@/lib/format";
import { wholeWordsIn, type Words } from "@/lib/i18n/words";
import type { Language } from "@/lib/paths";

export type Outcome = "approved" | "refused" | "cancelled" | "revoked";

/** What another person looks at before it is sent; for that long its letter may wait. */
export const needsSecond = (outcome: string) => outcome === "refused" || outcome === "revoked";
export const SECOND_PERSON_DAYS = 7;

/** A criterion that does not hold, as it is written into the decision: the rule's words and edition go with it. */
export type Reason = { criterion: string; unmet: Localised; rule: Localised; edition: string; note: string };

/** A letter as it was sent: never put together anew from words that may have changed since. `until`: the last day to object. */
export type Letter = {
  title: string;
  greeting: string;
  parts: { heading: string; paragraphs: string[] }[];
  closing: string;
  until: string;
};

export type LetterFacts = {
  outcome: Outcome;
  holder: string;
  service: Localised;
  issues: Localised;
  subject: string;
  /** The calendar day on which it was sent, and that of the decision. */
  sentOn: Date;
  on: Date;
  department: Localised;
  rule: Localised;
  edition: string;
  reasons: Reason[];
  conditions: Localised[];
  /** What staff add in their own words. */
  text: string;
  /** What is due once it is approved. */
  feeCents: bigint;
  /** Something was paid when it was sent. */
  wasPaid: boolean;
};

/**
 * The letter of a decision, in the language that the person applied in. Whole or not at all: throws FaultError when its words are
 * missing or broken.
 */
export const composeLetter = (language: Language, facts: LetterFacts): Promise<Letter> =>
  compose(language, facts).catch((cause: unknown) => {
    throw new FaultError("cases.letterBroken", cause);
  });

async function compose(language: Language, facts: LetterFacts): Promise<Letter> {
  const words = await wholeWordsIn(language, "letters");
  const { outcome, holder, service, issues, subject, sentOn, department, text, reasons, conditions } = facts;
  const day = (at: Date) => date(language, at, "day", "UTC");
  const known = { service: service[language], issues: issues[language], sent: day(sentOn), subject: isolated(language, subject) };
  const until = lastDayToObject(facts);
  const part = (heading: string, paragraphs: string[]) => (paragraphs.length ? [{ heading: words(`heading.${heading}`), paragraphs }] : []);
  return {
    title: words(`title.${outcome}`, known),
    greeting: words("greeting", { name: isolated(language, holder) }),
    parts: [
      { heading: "", paragraphs: [words(`opening.${outcome}`, known)] },
      ...part("why", [...reasons.map((reason) => because(language, reason)), ...(text ? [text] : []), ruleOf(words, language, facts)]),
      ...part(
        "conditions",
        conditions.map((condition) => condition[language]),
      ),
      ...part("now", nextSteps(words, language, facts)),
      ...part("disagree", [words("disagree", { until: day(new Date(until)), department: department[language] })]),
    ],
    closing: words("closing", { department: department[language], city: city().officialName[language] }),
    until,
  };
}

/** While a letter waits for the second person, the days to object do not run. */
const lastDayToObject = ({ on, outcome }: LetterFacts) =>
  addDays(on.toISOString().slice(0, 10), city().appealDays + (needsSecond(outcome) ? SECOND_PERSON_DAYS : 0));

const because = (language: Language, { unmet, rule, edition, note }: Reason) =>
  [unmet[language], note, `(${[rule[language], edition].filter(Boolean).join(", ")})`].filter(Boolean).join(" ");

const ruleOf = (words: Words, language: Language, { rule, edition }: LetterFacts) =>
  words("rule", { rule: [rule[language], edition].filter(Boolean).join(", ") });

function nextSteps(words: Words, language: Language, { outcome, feeCents, wasPaid, issues }: LetterFacts): string[] {
  if (outcome === "approved" && feeCents > 0n)
    return [words("now.pay", { amount: money(language, feeCents, city().currency), issues: issues[language] })];
  const next = words(`now.${outcome}`, { issues: issues[language] });
  return outcome === "refused" && wasPaid ? [`${next} ${words("now.feeKept")}`] : [next];
}
