import { textIn, type Localised } from "@/lib/city/localised";
import type { AddressAnswer, Answer, BusinessAnswer, ParcelAnswer, PersonAnswer } from "./answers";
import type { SimpleQuestion } from "./declaration/question";
import type { Known } from "./typed/typed-record";

/** A question as a form shows it: in the reader's language, with what was saved as the values of its fields. */
export type Asked = {
  name: string;
  label: string;
  hint?: string;
  optional: boolean;
  /** By field, as it would be typed. */
  values: Record<string, string | string[]>;
} & (
  | {
      kind: "line";
      autoComplete?: string;
      inputMode?: "numeric" | "decimal";
      narrow?: boolean;
      mono?: boolean;
      unit?: string;
    }
  | { kind: "text"; longest: number }
  | { kind: "date"; birthday: boolean }
  | { kind: "one" | "several"; options: { value: string; label: string; hint?: string }[] }
  | { kind: "statement" }
  /** A choice among what is known, or another one whose name (and birthday) is typed. */
  | { kind: "someone"; options: { value: string; label: string; hint?: string }[]; other: string | undefined; birthday: boolean }
);

export type AskWords = {
  yes: string;
  no: string;
  self: (name: string) => string;
  otherPerson: string;
  otherChild: string;
  otherBusiness: string;
  secretKept: string;
};

/** What the form of one question needs. `answer` is the saved one, or one from the profile. */
export function ask(question: SimpleQuestion, answer: Answer | undefined, known: Known, language: string, words: AskWords): Asked {
  const { id } = question;
  const text = (one: Localised) => textIn(one, language);
  const base = {
    name: id,
    label: text(question.label),
    ...("hint" in question && question.hint && { hint: text(question.hint) }),
    optional: "optional" in question && question.optional === true,
  };
  const line = (value: string) => ({ [id]: value });
  const options = (all: { value: string; label: Localised; hint?: Localised }[]) =>
    all.map(({ value, label, hint }) => ({ value, label: text(label), ...(hint && { hint: text(hint) }) }));
  switch (question.kind) {
    case "text":
      return { ...base, kind: "line", ...(question.autocomplete && { autoComplete: question.autocomplete }), ...(question.secret && { mono: true }), ...(question.secret && answer !== undefined && { hint: words.secretKept }), values: line(question.secret ? "" : String(answer ?? "")) }; // prettier-ignore
    case "longText":
      return { ...base, kind: "text", longest: question.longest, values: line(String(answer ?? "")) };
    case "number":
      return { ...base, kind: "line", inputMode: question.decimals ? "decimal" : "numeric", narrow: true, ...(question.unit && { unit: text(question.unit) }), values: line(String(answer ?? "")) }; // prettier-ignore
    case "money":
      return { ...base, kind: "line", inputMode: "decimal", narrow: true, values: line(answer === undefined ? "" : (Number(answer) / 100).toFixed(2)) }; // prettier-ignore
    case "date": {
      const [year = "", month = "", day = ""] = String(answer ?? "")
        .split("-")
        .map((part) => part.replace(/^0/, ""));
      return {
        ...base,
        kind: "date",
        birthday: question.birthday === true,
        values: { [`${id}.day`]: day, [`${id}.month`]: month, [`${id}.year`]: year },
      };
    }
    case "yesNo":
      return { ...base, kind: "one", options: [{ value: "yes", label: words.yes }, { value: "no", label: words.no }], values: line(answer === undefined ? "" : answer ? "yes" : "no") }; // prettier-ignore
    case "oneOf":
      return { ...base, kind: "one", options: options(question.options), values: line(String(answer ?? "")) };
    case "severalOf":
      return { ...base, kind: "several", options: options(question.options), values: { [id]: (answer as string[] | undefined) ?? [] } };
    case "statement":
      return { ...base, kind: "statement", values: line(answer ? "yes" : "") };
    case "address":
      return { ...base, kind: "line", autoComplete: "street-address", values: line((answer as AddressAnswer | undefined)?.line ?? "") };
    case "parcel":
      return { ...base, kind: "line", values: line(typedParcelOf(answer as ParcelAnswer | undefined)) };
    case "business":
      return { ...base, ...askBusiness(id, answer as BusinessAnswer | undefined, known, words) };
    case "person":
      return { ...base, ...askPerson(question, answer as PersonAnswer | undefined, known, words) };
  }
}

const typedParcelOf = (answer?: ParcelAnswer) => answer?.line ?? answer?.number ?? "";

function askBusiness(id: string, answer: BusinessAnswer | undefined, { businesses }: Known, words: AskWords) {
  const options = [
    ...businesses.map(({ partyId, name }) => ({ value: partyId, label: name })),
    { value: "other", label: words.otherBusiness },
  ];
  const chosen = answer ? (answer.partyId ?? "other") : "";
  const name = answer && !answer.partyId ? answer.name : "";
  return { kind: "someone" as const, options, other: "other", birthday: false, values: { [id]: chosen, [`${id}.name`]: name } };
}

function askPerson(
  { id, who }: Extract<SimpleQuestion, { kind: "person" }>,
  answer: PersonAnswer | undefined,
  { self, children }: Known,
  words: AskWords,
) {
  const own = who.includes("self") && self ? [{ value: "self", label: words.self(self.name) }] : [];
  const theirs = who.includes("child") ? children.map(({ partyId, name }) => ({ value: partyId, label: name })) : [];
  const other = who.includes("other") ? "other" : who.includes("child") ? "child" : undefined;
  const another = other ? [{ value: other, label: other === "child" ? words.otherChild : words.otherPerson }] : [];
  const isKnown = answer && (answer.who === "self" || (answer.who === "child" && answer.partyId));
  const [year = "", month = "", day = ""] = (isKnown ? "" : (answer?.birthDate ?? "")).split("-").map((part) => part.replace(/^0/, ""));
  return {
    kind: "someone" as const,
    options: [...own, ...theirs, ...another],
    other,
    birthday: true,
    values: {
      [id]: !answer ? "" : answer.who === "self" ? "self" : (answer.partyId ?? answer.who),
      [`${id}.name`]: isKnown ? "" : (answer?.name ?? ""),
      [`${id}.birthDate.day`]: day,
      [`${id}.birthDate.month`]: month,
      [`${id}.birthDate.year`]: year,
    },
  };
}
