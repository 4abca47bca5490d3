import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { billLines } from "../bill-lines";
import { fee, fees } from "../fees";
import { advance, arrears, earlyRebate, lateFee, latePenalty, seniorRebate } from "./adjustments";
import { roundedShare, totalOf, type ChargeLine } from "./charge-line";
import { pricedItems } from "./priced-items";
import { halfTax, propertyTaxCharges } from "./property-tax";
import { waterCharges } from "./water";

/** What the facts say the line comes to, worked out a second way. */
function amountOfFacts({ facts, amountCents }: ChargeLine) {
  if ("quantity" in facts) return facts.quantity * facts.rateCents;
  if ("baseCents" in facts) return Math.sign(amountCents) * Math.round((facts.baseCents / 10_000) * facts.rateBp);
  return amountCents;
}

describe("water", () => {
  it("charges the quarter that the screens show: 28 m³ cost $84.20", () => {
    const lines = waterCharges(28, 3);
    expect(lines.map(({ code, amountCents }) => [code, amountCents])).toEqual([
      ["waterStanding", 1284],
      ["waterUse1", 2880],
      ["waterUse2", 700],
      ["sewer", 3556],
    ]);
    expect(totalOf(lines)).toBe(8420);
  });

  it("charges each cubic metre once, and what the facts say", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 6 }), (usage, months) => {
        const lines = waterCharges(usage, months);
        const used = lines.filter(({ code }) => code.startsWith("waterUse"));
        expect(used.reduce((sum, { facts }) => sum + ("quantity" in facts ? facts.quantity : 0), 0)).toBe(usage);
        for (const line of lines) expect(line.amountCents).toBe(amountOfFacts(line));
        expect(lines.every(({ code }) => code in billLines())).toBe(true);
      }),
    );
  });

  it("costs more the more is used", () => {
    fc.assert(
      fc.property(fc.nat(400), (usage) => {
        expect(totalOf(waterCharges(usage + 1, 3))).toBeGreaterThan(totalOf(waterCharges(usage, 3)));
      }),
    );
  });
});

describe("property tax", () => {
  it("bills the half-year that the screens show: $1,268.40 on $317,100", () => {
    expect(totalOf(propertyTaxCharges(31_710_000, 1))).toBe(126_840);
  });

  it("has halves that add up to the year", () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 1, max: 200 }), (base, rate) => {
        expect(halfTax(base, 2 * rate, 1) + halfTax(base, 2 * rate, 2)).toBe(roundedShare(base, 2 * rate));
      }),
    );
  });

  it("is what its facts say for values in whole dollars by the hundred", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(1 as const, 2 as const),
        fc.boolean(),
        (hundreds, half, ownHome) => {
          for (const line of propertyTaxCharges(hundreds * 10_000, half, { ownHome })) expect(line.amountCents).toBe(amountOfFacts(line));
        },
      ),
    );
  });

  it("is never below zero for the cheapest home", () => {
    expect(totalOf(propertyTaxCharges(10_000, 1, { ownHome: true }))).toBe(0);
  });
});

describe("prices", () => {
  it("follow the fee table", () => {
    expect(totalOf(pricedItems("dogLicence", { dogLicence: 1 }))).toBe(1800);
    expect(totalOf(pricedItems("refuse", { refuseCollection: 3, extraBin: 1 }))).toBe(6200);
    expect(pricedItems("parkingFine", { parkingFine: 1 })[0]).toEqual({ kind: "fine", code: "parkingFine", facts: {}, amountCents: 4500 });
    expect(() => pricedItems("dogLicence", { catLicence: 1 })).toThrow("catLicence");
    expect(() => fee("unicornLicence")).toThrow("unicornLicence");
  });

  it("exist for every service, in words too", () => {
    for (const [service, { rates }] of Object.entries(fees().services))
      if (rates.type === "items")
        expect(totalOf(pricedItems(service, Object.fromEntries(Object.keys(rates.items).map((code) => [code, 2]))))).toBeGreaterThan(0);
  });
});

describe("rebates and penalties", () => {
  it("take away or add, and are what their facts say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), (base) => {
        for (const line of [seniorRebate(base), earlyRebate(base), latePenalty(base)])
          expect(Math.abs(line.amountCents)).toBe(roundedShare(base, "rateBp" in line.facts ? line.facts.rateBp! : 0));
        expect(seniorRebate(base).amountCents).toBeLessThan(0);
        expect(latePenalty(base).amountCents).toBeGreaterThan(0);
      }),
    );
    expect([advance(500), arrears(700), lateFee(43)].map(({ amountCents, facts }) => [amountCents, facts])).toEqual([
      [-500, {}],
      [700, {}],
      [1000, { days: 43 }],
    ]);
    for (const { code } of [seniorRebate(1), earlyRebate(1), arrears(1), latePenalty(1), lateFee(1), advance(1)])
      expect(billLines()).toHaveProperty(code);
  });
});
