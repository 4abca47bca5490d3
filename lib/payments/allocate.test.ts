import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, allocateBack, type BillLine } from "@/lib/payments/allocate";

const order = ["arrears", "penalty", "fine", "fee", "tax", "charge"];
const line = (id: string, position: number, kind: string, cents: number): BillLine => ({
  id,
  billId: "bill",
  position,
  kind,
  amountCents: BigInt(cents),
});
const parts = (found: { billLineId: string; amountCents: bigint }[]) =>
  found.map(({ billLineId, amountCents }) => `${billLineId} ${amountCents}`);

const bill = [
  line("tax", 1, "tax", 1_000),
  line("old", 2, "arrears", 300),
  line("late", 3, "penalty", 50),
  line("rebate", 4, "rebate", -100),
];

describe("money put to a bill's lines", () => {
  it("goes to arrears first, then by the city's order; a rebate lowers the line that is paid last", () => {
    expect(parts(allocate(bill, order, 0n, 1_250n))).toEqual(["old 300", "late 50", "tax 900"]);
    expect(parts(allocate(bill, order, 0n, 320n))).toEqual(["old 300", "late 20"]);
    expect(parts(allocate(bill, order, 320n, 100n))).toEqual(["late 30", "tax 70"]);
  });

  it("is never more than the lines owe", () => {
    expect(() => allocate(bill, order, 0n, 1_251n)).toThrow("1 cents more");
    expect(() => allocate(bill, order, 1_250n, 1n)).toThrow("1 cents more");
  });

  it("goes back from the lines that were paid last", () => {
    expect(parts(allocateBack(bill, order, 1_250n, 910n))).toEqual(["late 10", "tax 900"]);
  });
});

const cents = fc.integer({ min: 1, max: 100_000 });
const anyBill = fc.array(fc.tuple(fc.constantFrom(...order, "other"), cents), { minLength: 1, maxLength: 12 }).chain((lines) => {
  const sum = lines.reduce((all, [, cents]) => all + cents, 0);
  return fc.tuple(fc.constant(lines), fc.integer({ min: 0, max: sum }), fc.array(fc.nat({ max: sum }), { maxLength: 5 }));
});

it("whatever the lines and however it is split, every cent lands once and no line gets more than it owes", () => {
  fc.assert(
    fc.property(anyBill, ([charges, rebate, cuts]) => {
      const lines = charges.map(([kind, cents], n) => line(String(n), n, kind, cents));
      if (rebate) lines.push(line("rebate", 99, "rebate", -rebate));
      const owed = charges.reduce((all, [, cents]) => all + cents, 0) - rebate;
      const stops = [0, ...cuts.map((cut) => Math.min(cut, owed)).sort((a, b) => a - b), owed];
      const got = new Map<string, bigint>();
      for (let n = 1; n < stops.length; n++) {
        const found = allocate(lines, order, BigInt(stops[n - 1]!), BigInt(stops[n]! - stops[n - 1]!));
        for (const { billLineId, amountCents } of found) got.set(billLineId, (got.get(billLineId) ?? 0n) + amountCents);
      }
      const whole = new Map(allocate(lines, order, 0n, BigInt(owed)).map(({ billLineId, amountCents }) => [billLineId, amountCents]));
      expect(got).toEqual(whole);
      for (const { id, amountCents } of lines) expect((got.get(id) ?? 0n) <= amountCents || amountCents < 0n).toBe(true);
      expect([...got.values()].reduce((all, cents) => all + cents, 0n)).toBe(BigInt(owed));
    }),
  );
});

it("whatever goes back, the lines hold what a payment of the rest would have given them", () => {
  fc.assert(
    fc.property(anyBill, fc.nat(), fc.nat(), ([charges, rebate], x, y) => {
      const lines = charges.map(([kind, cents], n) => line(String(n), n, kind, cents));
      if (rebate) lines.push(line("rebate", 99, "rebate", -rebate));
      const owed = charges.reduce((all, [, cents]) => all + cents, 0) - rebate;
      const paid = owed ? x % (owed + 1) : 0;
      const back = paid ? y % (paid + 1) : 0;
      const left = new Map(allocate(lines, order, 0n, BigInt(paid)).map(({ billLineId, amountCents }) => [billLineId, amountCents]));
      for (const { billLineId, amountCents } of allocateBack(lines, order, BigInt(paid), BigInt(back)))
        left.set(billLineId, left.get(billLineId)! - amountCents);
      const rest = new Map(allocate(lines, order, 0n, BigInt(paid - back)).map(({ billLineId, amountCents }) => [billLineId, amountCents]));
      for (const [id, cents] of left) expect(cents).toBe(rest.get(id) ?? 0n);
    }),
  );
});
