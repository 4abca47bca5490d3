import { expect, it } from "vitest";
import { monthsLater } from "@/lib/account/needs";

it.each([
  ["2027-01-15T22:10:00Z", 3, "2027-04-15"],
  ["2027-11-30T08:00:00Z", 3, "2028-02-29"],
  ["2027-12-31T08:00:00Z", 6, "2028-06-30"],
  ["2027-05-05T00:00:00Z", 12, "2028-05-05"],
])("%s and %i months is %s", (from, months, day) => {
  expect(monthsLater(new Date(from), months).toISOString().slice(0, 10)).toBe(day);
});
