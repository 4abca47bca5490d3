import { describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/auth/actor";
import { compareUsage } from "@/lib/bills/compare-usage";
import { groupByDue } from "@/lib/bills/group-by-due";
import { canPayBills, canSeeBills } from "@/lib/bills/policy";
import { isOverdue, statusWhenPaid } from "@/lib/bills/workflow";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const resident = (areas: string[], acts: ("see" | "pay")[]): Actor => ({
  kind: "resident",
  accountId: "a",
  name: "n",
  email: "e",
  partyId: "p",
  mandate: { id: "m", kind: "deputy", partyName: "P", areas, acts },
});
const staff = (role: StaffRole): Actor => ({ kind: "staff", accountId: "a", name: "n", email: "e", role, departments: [], services: [] });

describe("who may see and pay bills", () => {
  it.each([
    ["a visitor", { kind: "visitor" } as Actor, false, false],
    ["a resident for themselves", resident(["*"], ["see", "pay"]), true, true],
    ["a deputy who may see", resident(["bills"], ["see"]), true, false],
    ["a deputy for messages", resident(["messages"], ["see", "pay"]), false, false],
    ["finance", staff("finance"), true, false],
    ["a clerk", staff("clerk"), false, false],
  ])("%s", (_who, actor, sees, pays) => expect([canSeeBills(actor), canPayBills(actor)]).toEqual([sees, pays]));
});

describe("a bill", () => {
  it("is overdue from the day after it was due, while it is owed", () => {
    const today = day("2026-11-22");
    expect(isOverdue({ status: "issued", dueOn: day("2026-11-22") }, today)).toBe(false);
    expect(isOverdue({ status: "partiallyPaid", dueOn: day("2026-11-21") }, today)).toBe(true);
    expect(isOverdue({ status: "paid", dueOn: day("2026-11-01") }, today)).toBe(false);
  });

  it.each([
    [0n, "issued"],
    [1n, "partiallyPaid"],
    [100n, "paid"],
  ])("of 100 with %s paid is %s", (paid, status) => expect(statusWhenPaid(100n, paid)).toBe(status));

  it("stands under overdue, this month or later", () => {
    const bills = ["2026-11-01", "2026-11-22", "2026-11-30", "2026-12-01"].map((dueOn) => ({ status: "issued", dueOn: day(dueOn) }));
    const groups = groupByDue(bills, day("2026-11-22")).map(([group, { length }]) => [group, length]);
    expect(groups).toEqual([
      ["overdue", 1],
      ["thisMonth", 2],
      ["later", 1],
    ]);
  });
});

describe("usage", () => {
  const reading = (billId: string, start: string, end: string, usage: number) => ({
    billId,
    periodStart: day(start),
    periodEnd: day(end),
    usage,
  });
  const now = reading("now", "2026-08-01", "2026-10-31", 28);
  const before = reading("before", "2026-05-01", "2026-07-31", 33);
  const lastYear = reading("old", "2025-08-01", "2025-10-31", 32);

  it("is compared per day with the same months a year before", () =>
    expect(compareUsage([now, before, lastYear], "now")).toEqual({ percent: -12, with: "lastYear" }));
  it("or with the period before", () => expect(compareUsage([now, before], "now")).toEqual({ percent: -15, with: "before" }));
  it("or not at all", () => expect(compareUsage([now], "now")).toBeUndefined());
});
