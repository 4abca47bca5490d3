import { expect, it } from "vitest";
import { nextRung } from "@/lib/notifications/delivery/ladder";
import { givesUp, pauseAfter } from "@/lib/notifications/workflow";

const both = { alternate: true, phone: true };
const none = { alternate: false, phone: false };

it.each([
  ["the second address after the first", ["primary"], both, "refused", "mustReach", "alternate"],
  ["the phone after both", ["primary", "alternate"], both, "refused", "mustReach", "phone"],
  ["nothing after all of them", ["primary", "alternate", "phone"], both, "refused", "mustReach", undefined],
  ["the phone where there is no second address", ["primary"], { ...none, phone: true }, "notNow", "atOnce", "phone"],
  ["nothing where there is nothing", ["primary"], none, "refused", "mustReach", undefined],
  ["no second address when no mail leaves", ["primary"], both, "unreachable", "mustReach", "phone"],
  ["no phone for what could wait", ["primary", "alternate"], both, "refused", "canWait", undefined],
  ["the mailbox where a chosen text message failed", ["phone"], both, "refused", "mustReach", "primary"],
] as const)("%s", (_what, tried, has, refusal, urgency, next) => {
  expect(nextRung({ tried, has, refusal, urgency })).toBe(next);
});

it("waits longer after each attempt, and never longer than a quarter of an hour", () => {
  expect([1, 2, 3, 4, 5, 9].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([1, 2, 4, 8, 15, 15]);
});

it("gives an address a day and a server three", () => {
  const hours = (n: number) => n * 3_600_000;
  expect([givesUp("notNow", hours(23)), givesUp("notNow", hours(25))]).toEqual([false, true]);
  expect([givesUp("unreachable", hours(71)), givesUp("unreachable", hours(73))]).toEqual([false, true]);
});
