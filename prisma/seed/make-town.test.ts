import { describe, expect, it } from "vitest";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { isPayable, type SeedBill } from "./bills/seed-bill";
import { makeTown } from "./make-town";
import { lastOfMonth } from "./months";
import { accountOf } from "./town";

const days = ["2026-11-22", "2027-01-01", "2027-01-31", "2027-02-28", "2028-02-29", "2027-03-14", "2027-07-31", "2027-12-01", "2027-12-31"];

describe.each(days)("the demo city on %s", (today) => {
  const now = cityTime(today, "06:00");
  const town = makeTown(now, "");
  const payableOf = (username: string): SeedBill[] => {
    const mandates = town.mandates.filter(({ accountId }) => accountId === accountOf(town, username).id);
    const { partyId } = mandates.find(({ kind }) => kind !== "self") ?? mandates[0]!;
    return town.bills.filter((bill) => bill.partyId === partyId && isPayable(bill));
  };

  it("gives residents and businesses bills that are overdue, due this month and due later", () => {
    for (const username of ["resident", "business"]) {
      const due = payableOf(username).map(({ dueOn }) => dueOn);
      expect(due.length).toBeGreaterThanOrEqual(7);
      expect(due.filter((day) => day < today).length).toBeGreaterThan(0);
      expect(due.filter((day) => day >= today && day <= lastOfMonth(today)).length).toBeGreaterThan(0);
      expect(due.filter((day) => day > lastOfMonth(today)).length).toBeGreaterThan(0);
    }
    expect(payableOf("deputy").length).toBeGreaterThanOrEqual(4);
    expect(payableOf("resident-totp").length).toBeGreaterThan(0);
    expect(payableOf("resident-new")).toEqual([]);
  });

  it("shows the bills of the screens", () => {
    const totals = payableOf("resident").map(({ service, totalCents }) => `${service} ${totalCents}`);
    for (const expected of ["water 8420", "propertyTax 126840", "parkingFine 4500", "dogLicence 1800", "refuse 6200"])
      expect(totals).toContain(expected);
  });

  it("holds nothing that is yet to happen, and about 18 months of the past", () => {
    for (const { issuedAt, settledAt } of town.bills)
      expect(Math.max(issuedAt.getTime(), settledAt?.getTime() ?? 0)).toBeLessThan(now.getTime());
    for (const { createdAt, settledAt } of town.payments)
      expect(Math.max(createdAt.getTime(), settledAt?.getTime() ?? 0)).toBeLessThan(now.getTime());
    const oldest = town.bills.reduce((oldest, { issuedAt }) => (issuedAt < oldest ? issuedAt : oldest), now);
    expect(cityDay(oldest) < addDays(today, -500)).toBe(true);
    expect(town.bills.length).toBeGreaterThan(5_000);
  });

  it("has conversations of every kind for those who write, and none for the newest account", () => {
    const of = (username: string) => town.threads.filter(({ accountId }) => accountId === accountOf(town, username).id);
    const isUnread = ({ readAt, lastMessageAt }: (typeof town.threads)[number]) => !readAt || readAt < lastMessageAt;
    for (const username of ["resident", "business", "resident-totp"]) {
      expect(of(username).some(isUnread)).toBe(true);
      expect(of(username).some(({ messages }) => messages.some(({ isInternal }) => isInternal))).toBe(true);
    }
    expect(of("resident").map(({ waitsFor, status }) => `${waitsFor} ${status}`)).toEqual(
      expect.arrayContaining(["nobody closed", "resident open", "city open", "nobody open"]),
    );
    expect(of("resident").some(({ billId }) => town.bills.some(({ id }) => id === billId))).toBe(true);
    expect(of("resident-new")).toEqual([]);
    for (const { createdAt, messages, closedAt } of town.threads) {
      const times = [createdAt, ...messages.map((message) => message.createdAt), closedAt ?? createdAt].map(Number);
      expect(Math.max(...times)).toBeLessThan(now.getTime());
      expect(messages.map((message) => Number(message.createdAt))).toEqual(messages.map((message) => Number(message.createdAt)).sort());
    }
  });

  it("knows every state", () => {
    expect([...new Set(town.bills.map(({ status }) => status))].sort()).toEqual([
      "cancelled",
      "issued",
      "paid",
      "partiallyPaid",
      "replaced",
    ]);
    expect(new Set(town.payments.map(({ status }) => status)).size).toBe(7);
  });

  it("has bills of more than nothing, each paid for at most what it is", () => {
    for (const { totalCents, paidCents } of town.bills) {
      expect(totalCents).toBeGreaterThan(0);
      expect(paidCents).toBeLessThanOrEqual(totalCents);
    }
  });
});
