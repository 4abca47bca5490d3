import { textIn } from "@/lib/city/localised";
import type { AddressAnswer, Answer, BusinessAnswer, ParcelAnswer, PersonAnswer } from "./answers";
import type { SimpleQuestion } from "./declaration/question";

/** How a reader's language says what is not words: from lib/i18n and lib/applications, where they are known. */
export type SayWords = {
  language: string;
  yes: string;
  no: string;
  confirmed: string;
  born: (day: string) => string;
  money: (cents: bigint) => string;
  number: (value: number) => string;
  day: (on: Date) => string;
  /** The last characters of what is encrypted. */
  secret: (question: string, sealed: string) => string;
};

/** An answer as people read it: on the check page, on copies, at the desk. */
export function said(question: SimpleQuestion, answer: Answer, words: SayWords): string {
  switch (question.kind) {
    case "text":
      return question.secret ? words.secret(question.id, String(answer)) : String(answer);
    case "longText":
      return String(answer);
    case "number":
      return [words.number(Number(answer)), question.unit && textIn(question.unit, words.language)].filter(Boolean).join(" ");
    case "money":
      return words.money(BigInt(Number(answer)));
    case "date":
      return words.day(dayOf(String(answer)));
    case "yesNo":
      return answer ? words.yes : words.no;
    case "statement":
      return words.confirmed;
    case "oneOf":
      return optionText(question, String(answer), words.language);
    case "severalOf":
      return (answer as string[]).map((value) => optionText(question, value, words.language)).join("\n");
    case "address":
      return (answer as AddressAnswer).line;
    case "parcel":
      return parcelText(answer as ParcelAnswer);
    case "business":
      return (answer as BusinessAnswer).name;
    case "person": {
      const { name, birthDate } = answer as PersonAnswer;
      return `${name}\n${words.born(words.day(dayOf(birthDate)))}`;
    }
  }
}

const parcelText = ({ line, number }: ParcelAnswer) => (line ? `${line}\n${number}` : number);

const dayOf = (text: string) => new Date(`${text}T00:00:00Z`);

const optionText = ({ options }: Extract<SimpleQuestion, { kind: "oneOf" | "severalOf" }>, value: string, language: string) => {
  const option = options.find((one) => one.value === value);
  return option ? textIn(option.label, language) : value;
};
