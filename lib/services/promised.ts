import type { Localised } from "@/lib/city/localised";
import type { Answers } from "./answers";
import type { Condition } from "./declaration/condition";
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

/** For how many months it may be issued, before anything is answered; undefined for one without an end. */
export function monthsRange({ issues, pages }: Pick<Service, "issues" | "pages">): { least: number; most: number } | undefined {
  const asked = pages.flatMap(({ questions }) => questions).find(({ id }) => id === issues.validMonthsOf);
  if (asked?.kind === "number") return { least: asked.min, most: asked.max };
  return issues.validMonths === undefined ? undefined : { least: issues.validMonths, most: issues.validMonths };
}

/** The shorter promises, each with the choice that brings it; without one where it takes more than a choice. */
export const soonerPromises = ({ promise, pages }: Pick<Service, "promise" | "pages">) =>
  promise.sooner.map(({ when, workingDays }) => ({ workingDays, choice: choiceIn(when, pages) }));

function choiceIn(when: Condition, pages: Service["pages"]): Localised | undefined {
  if (!("question" in when)) return undefined;
  const asked = pages.flatMap(({ questions }) => questions).find(({ id }) => id === when.question);
  return asked?.kind === "oneOf" ? asked.options.find(({ value }) => value === when.is)?.label : undefined;
}
