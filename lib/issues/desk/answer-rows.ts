import { findCategory, type IssueQuestion } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";
import { UNKNOWN } from "@/lib/issues/answers";
import type { Asked } from "@/lib/issues/asked";

type Sent = { category: string; answers: unknown; asked?: Asked | undefined };
type Said = Record<"yes" | "no" | "unknown", string>;

/**
 * What was answered, in the reader's language, by the questions as they were when it was sent; by today's for a report from before those were
 * kept. An answer whose question nobody knows any more stands as it was sent: none is left out.
 */
export function answerRows({ category, answers, asked }: Sent, language: string, said: Said) {
  const given = answers as Record<string, string>;
  const questions = ((asked ?? findCategory(category))?.questions ?? []).filter(({ id }) => given[id]);
  const others = Object.keys(given).filter((id) => given[id] && !questions.some((question) => question.id === id));
  return [
    ...questions.map((one) => ({ key: one.id, label: textIn(one.label, language), value: inWords(one, given[one.id]!, language, said) })),
    ...others.map((id) => ({ key: id, label: id, value: plainly(given[id]!, said) })),
  ];
}

function inWords(question: IssueQuestion, answer: string, language: string, said: Said): string {
  if (question.kind === "text") return answer;
  const chosen = question.kind === "choice" ? question.options.find(({ value }) => value === answer) : undefined;
  return chosen ? textIn(chosen.label, language) : plainly(answer, said);
}

const plainly = (answer: string, said: Said): string =>
  answer === UNKNOWN ? said.unknown : answer === "yes" || answer === "no" ? said[answer] : answer;
