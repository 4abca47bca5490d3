import type { IssueCategory, IssueQuestion } from "@/lib/city/issues/categories";
import type { IssueAnswers } from "@/lib/city/issues/severity";

/** What somebody answers who cannot tell. */
export const UNKNOWN = "unknown";
const [SHORTEST, LONGEST] = [3, 200];

/** A question's name as a field of a form, apart from the form's own. */
export const fieldOf = ({ id }: Pick<IssueQuestion, "id">) => `q-${id}`;

/** What was written and answered to a category's questions, and all that is wrong with it: a sentence's key for each field. */
export function readAnswers({ questions }: IssueCategory, { description, ...typed }: Record<string, unknown>) {
  const answers: IssueAnswers = {};
  const errors: Record<string, string> = {};
  if (typeof description === "string" && description.length < SHORTEST) errors.description = "issues.describe";
  for (const question of questions) {
    const text =
      typeof typed[fieldOf(question)] === "string" ? (typed[fieldOf(question)] as string).normalize("NFC").replace(/\s+/g, " ").trim() : "";
    if (!text && question.optional) continue;
    if (isAnswer(question, text)) answers[question.id] = text;
    else errors[fieldOf(question)] = question.kind === "text" ? "issues.answerLong" : "issues.chooseAnswer";
  }
  return { answers, errors };
}

function isAnswer(question: IssueQuestion, text: string): boolean {
  if (question.kind === "text") return text.length > 0 && text.length <= LONGEST;
  if (text === UNKNOWN) return true;
  return question.kind === "yesNo" ? text === "yes" || text === "no" : question.options.some(({ value }) => value === text);
}
