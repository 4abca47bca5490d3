import { expect, it } from "vitest";
import { promisedDays, validMonths } from "./promised";

it("promises the days of the first rule that holds", () => {
  const sooner = [
    { when: { question: "speed", is: "urgent" }, workingDays: 5 },
    { when: { question: "speed", given: true as const }, workingDays: 9 },
  ];
  const promise = { workingDays: 15, sooner };
  expect(promisedDays({ promise }, { speed: "urgent" })).toBe(5);
  expect(promisedDays({ promise }, { speed: "standard" })).toBe(9);
  expect(promisedDays({ promise }, {})).toBe(15);
});

it("is good for as long as the service says or the person chose", () => {
  const issues = { kind: "permit" as const, name: { en: "x", es: "x", ar: "x" } };
  expect(validMonths({ issues: { ...issues, validMonths: 12 } }, { months: 3 })).toBe(12);
  expect(validMonths({ issues: { ...issues, validMonthsOf: "months" } }, { months: 3 })).toBe(3);
  expect(validMonths({ issues: { ...issues, validMonthsOf: "months" } }, {})).toBeUndefined();
  expect(validMonths({ issues }, {})).toBeUndefined();
});
