import type { SimpleQuestion } from "../declaration/question";
import type { Answers } from "../answers";
import { typedChoice } from "./typed-choice";
import { typedDate } from "./typed-date";
import { typedMoney, typedNumber } from "./typed-number";
import { typedAddressAnswer, typedBusiness, typedParcel, typedPerson, type Known } from "./typed-record";
import { typedText } from "./typed-text";
import { problem, type Problem, type Typed, type TypedFields } from "./typed";

/** What a person typed for one question, read by its kind. */
export function typedAnswer(question: SimpleQuestion, fields: TypedFields, known: Known): Typed {
  switch (question.kind) {
    case "text":
    case "longText":
      return typedText(question, fields);
    case "number":
      return typedNumber(question, fields);
    case "money":
      return typedMoney(question, fields);
    case "date":
      return typedDate(question, fields, known.today);
    case "yesNo":
    case "oneOf":
    case "severalOf":
    case "statement":
      return typedChoice(question, fields);
    case "address":
      return typedAddressAnswer(question, fields, known);
    case "person":
      return typedPerson(question, fields, known);
    case "business":
      return typedBusiness(question, fields, known);
    case "parcel":
      return typedParcel(question, fields, known);
  }
}

export type TypedPage = {
  /** Answers that are right, also when others are not: they are kept. */
  answers: Answers;
  /** Questions whose answer was taken away. */
  emptied: string[];
  problems: Record<string, Problem>;
};

/** All questions of a page or of one item of a group. What must be answered and is not is a problem of its own kind. */
export function typedPage(questions: readonly SimpleQuestion[], fields: TypedFields, known: Known): TypedPage {
  const page: TypedPage = { answers: {}, emptied: [], problems: {} };
  for (const question of questions) {
    const typed = typedAnswer(question, fields, known);
    if ("answer" in typed) page.answers[question.id] = typed.answer;
    else if ("problem" in typed) page.problems[question.id] = typed;
    else {
      page.emptied.push(question.id);
      if (!("optional" in question && question.optional)) page.problems[question.id] = missing(question);
    }
  }
  return page;
}

function missing({ kind }: SimpleQuestion): Problem {
  if (kind === "date") return problem("date.missing", undefined, "day");
  if (kind === "statement") return problem("statement");
  return problem(["yesNo", "oneOf", "person"].includes(kind) ? "choose" : kind === "severalOf" ? "chooseSome" : "missing");
}
