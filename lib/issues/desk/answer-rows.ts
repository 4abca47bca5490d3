import { findCategory } from "@/lib/city/issues/categories";
import { textIn } from "@/lib/city/localised";

/** What was answered to the questions of its kind, in the reader's language; what is asked no more is left out. */
export function answerRows(category: string, answers: unknown, language: string, { yes, no }: Record<"yes" | "no", string>) {
  const given = answers as Record<string, string>;
  return (findCategory(category)?.questions ?? []).flatMap((question) => {
    const answer = given[question.id];
    if (!answer) return [];
    const chosen = question.kind === "choice" ? question.options.find(({ value }) => value === answer)?.label : undefined;
    const value = chosen ? textIn(chosen, language) : question.kind === "yesNo" ? (answer === "yes" ? yes : no) : answer;
    return [{ key: question.id, label: textIn(question.label, language), value }];
  });
}
