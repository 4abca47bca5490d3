import { describe, expect, it } from "vitest";
import { paceOf } from "./pace-of";

describe("how long eight in ten took", () => {
  it("is said from ten cases on", () => {
    expect(paceOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeUndefined();
    expect(paceOf([10, 2, 3, 4, 5, 6, 7, 8, 9, 1])).toEqual({ days: 8, cases: 10 });
  });

  it("counts what was decided on the day it came as one day", () => expect(paceOf(Array(12).fill(0))).toEqual({ days: 1, cases: 12 }));

  it("is not drawn out by the slowest", () => expect(paceOf([...Array(9).fill(3), 90, 120])).toEqual({ days: 3, cases: 11 }));
});
