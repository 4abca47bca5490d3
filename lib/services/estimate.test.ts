import { describe, expect, it } from "vitest";
import { findService, services } from "./catalogue";
import { chargesOf } from "./charges";
import { estimate, hasOnePrice, leastCents } from "./estimate";

const today = new Date("2026-03-01");
const dog = findService("dog-licence")!;
const of = (fields: Record<string, string | string[]>) => estimate(dog, fields, today);

describe("an estimate", () => {
  it("asks only what the price depends on", () => expect(of({}).questions.map(({ id }) => id)).toEqual(["over65", "dogs"]));

  it("is not whole while a question is open", () => {
    expect(of({})).toMatchObject({ isWhole: false, lines: [] });
    expect(of({ over65: "no" }).isWhole).toBe(false);
  });

  it("counts how many there are of a group", () =>
    expect(of({ over65: "no", dogs: "3" })).toMatchObject({ isWhole: true, totalCents: 5400 }));
  it("follows the conditions of the fee", () => expect(of({ over65: "yes", dogs: "3" }).totalCents).toBe(1800));
  it("reads digits of any script", () => expect(of({ over65: "no", dogs: "٣" }).totalCents).toBe(5400));

  it.each(["many", "-1", "7", "1.5"])("takes no sum from %s", (dogs) => {
    const { problems, isWhole, totalCents } = of({ over65: "no", dogs });
    expect({ problems: Object.keys(problems), isWhole, totalCents }).toEqual({ problems: ["dogs"], isWhole: false, totalCents: 0 });
  });

  it("is the bill", () => {
    const dogs = [1, 2].map((n) => ({ id: String(n), answers: { dogName: "Rex" } }));
    expect(of({ over65: "no", dogs: "2" }).lines).toEqual(chargesOf(dog, { over65: false, dogs }));
  });
});

it.each(services().map((service) => [service.slug, service] as const))("the least that %s costs is what somebody pays", (_, service) => {
  const least = leastCents(service);
  if (!service.fee) expect(least).toBeUndefined();
  else if (hasOnePrice(service)) expect(least).toBe(estimate(service, {}, today).totalCents);
  else expect(least).toBeGreaterThanOrEqual(0);
});
