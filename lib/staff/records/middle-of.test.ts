import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { middleOf } from "./middle-of";

describe("within how many days", () => {
  it("half and nine in ten were decided", () => {
    expect(middleOf([9, 1, 8, 2, 7, 3, 6, 4, 5, 30])).toEqual({ half: 5, nineInTen: 9 });
    expect(middleOf([3, 3, 3, 3, 3])).toEqual({ half: 3, nineInTen: 3 });
  });

  it("is not said of fewer than five", () => expect(middleOf([1, 2, 3, 4])).toBeUndefined());

  it("at least that share of the cases was decided, and a day less would be too few", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 5, maxLength: 80 }), (took) => {
        const { half, nineInTen } = middleOf(took)!;
        const share = (days: number) => took.filter((one) => one <= days).length / took.length;
        expect(share(half)).toBeGreaterThanOrEqual(0.5);
        expect(share(half - 1)).toBeLessThan(0.5);
        expect(share(nineInTen)).toBeGreaterThanOrEqual(0.9);
        expect(share(nineInTen - 1)).toBeLessThan(0.9);
      }),
    );
  });
});
