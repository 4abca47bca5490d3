import type { Answers } from "./answers";
import type { Service } from "./declaration/service";
import { holds } from "./holds";

/** Within how many working days the city decides about an application with these answers. */
export const promisedDays = ({ promise }: Pick<Service, "promise">, answers: Answers): number =>
  promise.sooner.find(({ when }) => holds(when, answers))?.workingDays ?? promise.workingDays;

/** For how many months the thing is issued, or undefined for one without an end. */
export function validMonths({ issues }: Pick<Service, "issues">, answers: Answers): number | undefined {
  const chosen = issues.validMonthsOf && answers[issues.validMonthsOf];
  return typeof chosen === "number" ? chosen : issues.validMonths;
}
