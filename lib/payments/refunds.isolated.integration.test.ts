import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import { requestRefund } from "@/lib/payments/commands/request-refund";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { settleRefund } from "@/lib/payments/commands/settle-refund";
import { tellRefund } from "@/lib/payments/commands/tell-refund";
import { newBill } from "@/lib/payments/testing/new-bill";
import { billRow, booked, differencesOf, payAtGateway } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => void (gateway = await serveGateway()));
afterAll(() => gateway.stop());

const staff = (username: string, role: StaffRole) =>
  asSystem("test", async (db): Promise<Staff> => {
    const { id, displayName, email } = await db.account.findUniqueOrThrow({ where: { username } });
    return { kind: "staff", accountId: id, name: displayName, email, role, departments: [], services: [] };
  });

const asked = (payment: string, cents: bigint, expectedCents: bigint, key: string = randomUUID()) => ({
  ...{ payment, key, amountCents: cents, expectedCents },
  reason: "Paid at the counter as well.",
});

async function paid(cents: bigint, card: "pays" | "failsToRefund" = "pays") {
  const actor = await newResident();
  const bill = await newBill(actor, cents);
  const payment = await payAtGateway(actor, [bill], cents, card);
  await settlePayment(payment);
  return { actor, bill, payment };
}

const refundRow = (id: string) =>
  asSystem("test", (db) => db.refund.findUniqueOrThrow({ where: { id }, select: { status: true, receiptNumber: true } }));

describe("a refund", () => {
  it("goes back once, has a number of its own, and its bill is owed again", async () => {
    const finance = await staff("finance", "finance");
    const { bill, payment, actor } = await paid(900n);
    const { id } = await requestRefund(finance, asked(payment, 900n, 900n));
    await Promise.all(Array.from({ length: 8 }, () => settleRefund(id)));
    expect(await refundRow(id)).toEqual({ status: "success", receiptNumber: expect.stringMatching(/^RF-\d{4}-\d{6}$/) });
    expect(await booked(payment)).toEqual(["clearing 0", "receivable 0"]);
    expect(await billRow(bill)).toMatchObject({ status: "issued", paidCents: 0n });
    await Promise.all([tellRefund({ refundId: id }), tellRefund({ refundId: id })]);
    expect(await asActor(actor, (db) => db.notification.count({ where: { event: "refundMade" } }))).toBe(1);
  });

  it("may be a part, and parts never sum to more than was paid, however many desks ask at once", async () => {
    const finance = await staff("finance", "finance");
    const { bill, payment } = await paid(900n);
    const tried = await Promise.allSettled(Array.from({ length: 6 }, () => requestRefund(finance, asked(payment, 500n, 900n))));
    const done = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(done).toHaveLength(1);
    for (const one of tried) if (one.status === "rejected") expect(one.reason).toMatchObject({ key: "refunds.changed" });
    await settleRefund(done[0]!.id);
    expect(await billRow(bill)).toMatchObject({ status: "partiallyPaid", paidCents: 400n });
    await expect(requestRefund(finance, asked(payment, 401n, 400n))).rejects.toMatchObject({ key: "refunds.tooMuch" });
    const rest = await requestRefund(finance, asked(payment, 400n, 400n));
    await settleRefund(rest.id);
    expect(await booked(payment)).toEqual(["clearing 0", "receivable 0"]);
  });

  it("is the same for the same key, and refused for another request under it", async () => {
    const finance = await staff("finance", "finance");
    const { payment } = await paid(900n);
    const request = asked(payment, 300n, 900n);
    const all = await Promise.all(Array.from({ length: 10 }, () => requestRefund(finance, request)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const other = requestRefund(finance, { ...request, amountCents: 400n });
    await expect(other).rejects.toMatchObject({ key: "refunds.keyConflict" });
  });

  it("takes money that was held before money that a bill took", async () => {
    const finance = await staff("finance", "finance");
    const actor = await newResident();
    const [gone, there] = [await newBill(actor, 300n), await newBill(actor, 400n)];
    const payment = await payAtGateway(actor, [gone, there], 700n);
    await asSystem("test", (db) => db.bill.update({ where: { id: gone }, data: { status: "cancelled" } }));
    await settlePayment(payment);
    const { id } = await requestRefund(finance, asked(payment, 350n, 700n));
    await settleRefund(id);
    expect(await booked(payment)).toEqual(["clearing 350", "held 0", "receivable -350"]);
    expect(await billRow(there)).toMatchObject({ status: "partiallyPaid", paidCents: 350n });
    expect(await billRow(gone)).toMatchObject({ status: "cancelled", paidCents: 0n });
  });

  it("that the bank sends back is an error on the desk's list, and nothing moved", async () => {
    const finance = await staff("finance", "finance");
    const { bill, payment } = await paid(900n, "failsToRefund");
    const { id } = await requestRefund(finance, asked(payment, 900n, 900n));
    await settleRefund(id);
    expect(await refundRow(id)).toEqual({ status: "error", receiptNumber: null });
    expect(await differencesOf(payment)).toEqual(["refundFailed 900 0"]);
    expect(await billRow(bill)).toMatchObject({ status: "paid", paidCents: 900n });
    await expect(requestRefund(finance, asked(payment, 900n, 900n))).resolves.toMatchObject({ status: "submitted" });
  });

  it("over several bills, one of which a second payment finished, takes back only what its own payment brought", async () => {
    const finance = await staff("finance", "finance");
    const actor = await newResident();
    const [a, b] = [await newBill(actor, 300n), await newBill(actor, 400n)];
    const first = await payAtGateway(actor, [a, b], 700n);
    await settlePayment(first);
    const part = await requestRefund(finance, asked(first, 500n, 700n));
    await settleRefund(part.id);
    const owed = await asSystem("test", (db) =>
      db.bill.findMany({ where: { id: { in: [a, b] } }, select: { id: true, totalCents: true, paidCents: true } }),
    );
    const open = owed.filter(({ totalCents, paidCents }) => paidCents < totalCents);
    const cents = open.reduce((sum, { totalCents, paidCents }) => sum + totalCents - paidCents, 0n);
    expect(cents).toBe(500n);
    const second = await payAtGateway(
      actor,
      open.map(({ id }) => id),
      cents,
    );
    await settlePayment(second);
    for (const bill of [a, b]) expect(await billRow(bill)).toMatchObject({ status: "paid" });

    const rest = await requestRefund(finance, asked(first, 200n, 200n));
    await settleRefund(rest.id);
    expect(await booked(first)).toEqual(["clearing 0", "receivable 0"]);
    expect(await booked(second)).toEqual(["clearing 500", "receivable -500"]);
  });

  it("waits while the provider is away, and is asked for again by the reconciler, ever more rarely", async () => {
    const finance = await staff("finance", "finance");
    const { payment } = await paid(900n);
    gateway.goAway(true);
    const { id } = await requestRefund(finance, asked(payment, 900n, 900n));
    await expect(settleRefund(id)).rejects.toThrow(/answered 500/);
    expect(await refundRow(id)).toMatchObject({ status: "submitted" });
    gateway.goAway(false);
    const due = (hoursOld: number) =>
      asSystem("test", async (db) => {
        const createdAt = new Date(Date.now() - hoursOld * 3_600_000);
        await db.refund.update({ where: { id }, data: { createdAt, nextCheckAt: new Date(Date.now() - 1_000) } });
      });
    const minutesToNext = async () => {
      await reconcilePayments();
      const row = await asSystem("test", (db) => db.refund.findUniqueOrThrow({ where: { id }, select: { nextCheckAt: true } }));
      return Math.round((row.nextCheckAt!.getTime() - Date.now()) / 60_000);
    };
    await due(0);
    expect(await minutesToNext()).toBe(1);
    await due(8);
    expect(await minutesToNext()).toBe(120);
    await settleRefund(id);
    expect(await refundRow(id)).toMatchObject({ status: "success" });
  });

  it("is for the finance desk alone", async () => {
    const { actor, payment } = await paid(900n);
    await expect(requestRefund(actor, asked(payment, 900n, 900n))).rejects.toMatchObject({ name: "NotFoundError" });
    for (const role of ["clerk", "admin", "records"] as const)
      await expect(requestRefund(await staff("clerk", role), asked(payment, 900n, 900n))).rejects.toMatchObject({ name: "ForbiddenError" });
  });

  it("of a payment that took no money is refused, by the database too", async () => {
    const finance = await staff("finance", "finance");
    const actor = await newResident();
    const payment = await payAtGateway(actor, [await newBill(actor, 900n)], 900n, "isDeclined");
    await settlePayment(payment);
    await expect(requestRefund(finance, asked(payment, 900n, 900n))).rejects.toMatchObject({ key: "refunds.notPaid" });
    const past = asSystem(
      "test",
      (db) => db.$executeRaw`INSERT INTO refund (ref, payment_id, party_id, account_id, key, request_hash, currency, amount_cents, reason)
        SELECT 'RF-TEST', id, party_id, account_id, gen_random_uuid(), '', currency, 1, 'x' FROM payment WHERE id = ${payment}::uuid`,
    );
    await expect(past).rejects.toThrow(/does not fit/);
  });
});
