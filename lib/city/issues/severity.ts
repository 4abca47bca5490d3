import type { IssueCategory, Severity } from "@/lib/city/issues/categories";

export type IssueAnswers = Record<string, string>;

/** How bad a problem is: as its category says, raised by what was answered. */
export function severityOf({ severity, questions }: IssueCategory, answers: IssueAnswers): Severity {
  const raised = questions.map((question) => {
    const answer = answers[question.id];
    if (question.kind === "choice") return question.options.find(({ value }) => value === answer)?.raisesTo;
    if (question.kind === "yesNo") return answer === "yes" ? question.raisesTo : answer === "no" ? question.raisesOnNo : undefined;
    return undefined;
  });
  return Math.max(severity, ...raised.map((to) => to ?? 1)) as Severity;
}
