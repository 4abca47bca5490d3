import { expect, it } from "vitest";
import { services } from "./catalogue";
import { monthsRange, promisedDays, soonerPromises, validMonths } from "./promised";

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

it.each(services().map((service) => [service.slug, service] as const))(
  "says of %s before anything is answered what answers lead to",
  (_, service) => {
    const { validMonths: fixed, validMonthsOf } = service.issues;
    const range = monthsRange(service);
    for (const months of [range?.least, range?.most])
      expect(validMonths(service, validMonthsOf ? { [validMonthsOf]: months! } : {})).toBe(months);
    expect(range === undefined).toBe(fixed === undefined && validMonthsOf === undefined);
    const said = soonerPromises(service);
    const kept = service.promise.sooner.map(({ when }) => ("question" in when ? promisedDays(service, { [when.question]: when.is! }) : 0));
    expect(said.map(({ workingDays }) => workingDays)).toEqual(kept);
    expect(said.every(({ workingDays }) => workingDays < service.promise.workingDays)).toBe(true);
  },
);

it("names the choices of the parking permit and of urgent passports", () => {
  const said = services().flatMap(({ slug, ...service }) =>
    soonerPromises(service).map(({ workingDays, choice }) => [slug, workingDays, choice?.en]),
  );
  const urgent = ["child-passport", "new-passport", "passport-renewal", "passport-replacement"];
  expect(said).toEqual(urgent.map((slug) => [slug, 5, "Urgent"]));
  const chosen = services().filter((service) => monthsRange(service)?.least !== monthsRange(service)?.most);
  expect(chosen.map((service) => [service.slug, monthsRange(service)])).toEqual([["parking-permit", { least: 1, most: 12 }]]);
});

it("names no choice where it takes more than one", () => {
  const sooner = [{ when: { any: [{ question: "speed", is: "urgent" }] }, workingDays: 5 }];
  expect(soonerPromises({ promise: { workingDays: 15, sooner }, pages: [] })).toEqual([{ workingDays: 5, choice: undefined }]);
});
