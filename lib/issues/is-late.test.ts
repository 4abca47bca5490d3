import { expect, test } from "vitest";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { isLate } from "./is-late";

const inDays = (days: number) => new Date(new Date(cityDay(now())).getTime() + days * 86_400_000);

test("a promise is late from the day after its day on", () => {
  expect(isLate(inDays(-1))).toBe(true);
  expect(isLate(inDays(0))).toBe(false);
  expect(isLate(inDays(1))).toBe(false);
});
