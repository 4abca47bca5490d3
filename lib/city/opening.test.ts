import { expect, it } from "vitest";
import { cityTime } from "./city-day";
import { openingAt } from "./opening";

it.each([
  ["on a Wednesday morning", "2026-11-18", "09:30", { isOpen: true, until: cityTime("2026-11-18", "18:00") }],
  ["before it opens", "2026-11-18", "07:59", { isOpen: false, opens: cityTime("2026-11-18", "08:00") }],
  ["at the minute it closes", "2026-11-18", "18:00", { isOpen: false, opens: cityTime("2026-11-19", "08:00") }],
  ["on a Friday night", "2026-11-20", "23:00", { isOpen: false, opens: cityTime("2026-11-23", "08:00") }],
  ["on a Sunday", "2026-11-22", "10:00", { isOpen: false, opens: cityTime("2026-11-23", "08:00") }],
  ["on Christmas Day", "2026-12-25", "10:00", { isOpen: false, opens: cityTime("2026-12-28", "08:00"), holiday: { en: "Christmas Day" } }],
])("%s the city says whether it is open, and until or from when", (_, day, time, opening) =>
  expect(openingAt(cityTime(day, time))).toMatchObject(opening),
);
