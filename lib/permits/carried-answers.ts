import type { Answer, Answers, GroupItem } from "@/lib/services/answers";
import type { Question, SimpleQuestion } from "@/lib/services/declaration/question";
import type { Service } from "@/lib/services/declaration/service";

/**
 * Answers of an earlier application that still answer questions of the same name. Dates apart from birthdays are of that time, numbers of
 * identity papers are sealed with it, and what was confirmed is confirmed anew.
 */
export const carriedAnswers = ({ pages }: Pick<Service, "pages">, before: Answers): Answers =>
  carried(
    pages.flatMap(({ questions }) => questions),
    before,
  );

function carried(questions: readonly Question[], before: Answers): Answers {
  const kept = questions.flatMap((question): [string, Answer][] => {
    const answer = before[question.id];
    if (answer === undefined) return [];
    if (question.kind === "group") {
      const items = Array.isArray(answer) ? (answer as GroupItem[]).filter((item) => typeof item === "object") : [];
      return items.length
        ? [[question.id, items.slice(0, question.most).map((item) => ({ ...item, answers: carried(question.questions, item.answers) }))]]
        : [];
    }
    return still(question, answer) ? [[question.id, answer]] : [];
  });
  return Object.fromEntries(kept);
}

function still(question: SimpleQuestion, answer: Answer): boolean {
  switch (question.kind) {
    case "text":
    case "longText":
      return typeof answer === "string" && !("secret" in question && question.secret) && answer.length <= question.longest;
    case "number":
      return typeof answer === "number" && answer >= question.min && answer <= question.max;
    case "money":
      return typeof answer === "number" && answer >= question.minCents && answer <= question.maxCents;
    case "date":
      return Boolean(question.birthday);
    case "yesNo":
      return typeof answer === "boolean";
    case "oneOf":
      return question.options.some(({ value }) => value === answer);
    case "severalOf":
      return Array.isArray(answer) && answer.every((one) => question.options.some(({ value }) => value === one));
    case "statement":
      return false;
    default:
      return typeof answer === "object" && !Array.isArray(answer);
  }
}
