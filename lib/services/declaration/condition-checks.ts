import { testsIn, type Condition, type ConditionTest } from "./condition";
import type { Mistake } from "./mistake";
import type { Question, SimpleQuestion } from "./question";

/** The questions that come before, by their names. */
export type Known = Map<string, SimpleQuestion | Question>;

/** Tests of a condition that can never be made: of questions that are not there yet, or of another kind. */
export function conditionMistakes(condition: Condition | undefined, known: Known, path: Mistake["path"]): Mistake[] {
  if (!condition) return [];
  return testsIn(condition).flatMap((test) => {
    const question = known.get(test.question);
    if (!question) return [{ path, message: `"${test.question}" is not a question that comes before` }];
    const message = misfit(test, question);
    return message ? [{ path, message }] : [];
  });
}

/** Why a test cannot be made of such a question, or undefined. */
function misfit(test: ConditionTest, question: Question | SimpleQuestion): string | undefined {
  const { id, kind } = question;
  if (test.given) return undefined;
  if (test.above !== undefined || test.below !== undefined)
    return ["number", "money", "group", "severalOf"].includes(kind)
      ? undefined
      : `"${id}" is neither a number nor a list, so nothing is above or below it`;
  const options = kind === "oneOf" || kind === "severalOf" ? question.options.map(({ value }) => value) : undefined;
  if (test.includes !== undefined) {
    if (kind !== "severalOf") return `"${id}" is not a question of kind severalOf, so it includes nothing`;
    return options!.includes(test.includes) ? undefined : `"${id}" has no option "${test.includes}"`;
  }
  const values = test.isOneOf ?? [test.is!];
  if (kind === "yesNo") return values.every((one) => typeof one === "boolean") ? undefined : `"${id}" is answered by true or false`;
  if (kind === "number") return values.every((one) => typeof one === "number") ? undefined : `"${id}" is answered by a number`;
  if (kind !== "oneOf") return `"${id}" is of kind ${kind}, which can only be compared by given`;
  const unknown = values.find((one) => !options!.includes(String(one)));
  return unknown === undefined ? undefined : `"${id}" has no option "${unknown}"`;
}
