import { expect, it } from "vitest";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { byMonth } from "./by-month";

const on = (day: string): CalendarDate => ({ kind: "draftEnds", id: day, href: "/", day, about: () => day });
const months = (days: string[], today = "2027-02-11") => byMonth(days.map(on), today).map(({ month, dates }) => [month, dates.length]);

it("keeps what is late apart, however long ago, and leaves out months without anything", () => {
  expect(months(["2026-11-01", "2027-02-10", "2027-02-11", "2027-02-28", "2028-02-01"])).toEqual([
    ["late", 2],
    ["2027-02", 2],
    ["2028-02", 1],
  ]);
});

it("has no month where there is no day", () => expect(months([])).toEqual([]));
