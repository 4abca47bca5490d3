import type { Answer, Answers } from "./answers";
import type { Condition, ConditionTest } from "./declaration/condition";

/** Whether the answers fulfil the condition; without a condition they do. A question without an answer fulfils no test. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true;
  if ("all" in condition) return condition.all.every((part) => holds(part, answers));
  if ("any" in condition) return condition.any.some((part) => holds(part, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  return passes(condition, answers[condition.question]);
}

function passes(test: ConditionTest, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (test.given) return true;
  if (test.is !== undefined) return answer === test.is;
  if (test.isOneOf) return test.isOneOf.some((one) => one === answer);
  if (test.includes !== undefined) return Array.isArray(answer) && answer.some((one) => one === test.includes);
  const size = Array.isArray(answer) ? answer.length : answer;
  if (typeof size !== "number") return false;
  return test.above !== undefined ? size > test.above : size < test.below!;
}
