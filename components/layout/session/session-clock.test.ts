import { expect, test } from "vitest";
import { endsHere, sessionPhase } from "./session-clock";

const minute = 60_000;

test.each([
  [10 * minute, { phase: "quiet" }],
  [2 * minute, { phase: "warning", minutesLeft: 2 }],
  [1.9 * minute, { phase: "warning", minutesLeft: 2 }],
  [1.2 * minute, { phase: "warning", minutesLeft: 1 }],
  [20_000, { phase: "warning", minutesLeft: 0 }],
  [0, { phase: "ended" }],
  [-minute, { phase: "ended" }],
])("with %i ms left", (left, expected) => {
  expect(sessionPhase(1_000_000 + left, 1_000_000, 120)).toEqual(expected);
});

test("a device whose clock is an hour ahead still gets its whole session", () => {
  const here = Date.parse("2027-02-11T11:00:00Z");
  expect(endsHere("2027-02-11T10:15:00Z", "2027-02-11T10:00:00Z", here) - here).toBe(15 * minute);
});
