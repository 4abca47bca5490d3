import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { openPayment } from "@/lib/payments/commands/open-payment";
import { payBills } from "@/lib/payments/commands/pay-bills";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { tellPaymentResult } from "@/lib/payments/commands/tell-payment-result";
import { endCharge } from "@/lib/payments/sandbox/gateway";
import { newBill } from "@/lib/payments/testing/new-bill";
import { paymentWorkflow } from "@/lib/payments/workflow";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => void (gateway = await serveGateway()));
afterAll(() => gateway.stop());

const chosen = (bill: string[], shownCents: bigint, key: string = randomUUID()) => ({ bill, key, shownCents, ownReference: "" });

async function paidFor(actor: Resident, bills: string[], cents: bigint) {
  const { payment, payUrl } = await payBills(actor, chosen(bills, cents), "en");
  await endCharge(payUrl!.split("/").at(-1)!, "paid");
  return payment;
}

describe("opening a payment", () => {
  it("gives twenty submits of one key one payment", async () => {
    const actor = await newResident();
    const request = chosen([await newBill(actor, 1_800n)], 1_800n);
    const opened = await Promise.all(Array.from({ length: 20 }, () => openPayment(actor, request)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });

  it("refuses another request under the same key", async () => {
    const actor = await newResident();
    const [a, b] = [await newBill(actor, 100n), await newBill(actor, 200n)];
    const key = randomUUID();
    await openPayment(actor, chosen([a], 100n, key));
    await expect(openPayment(actor, chosen([b], 200n, key))).rejects.toMatchObject({ key: "payments.keyConflict" });
  });

  it("holds a bill for one payment at a time", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 500n);
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => openPayment(actor, chosen([bill], 500n))));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tried) if (one.status === "rejected") expect(one.reason).toMatchObject({ key: "payments.billHeld" });
  });

  it("refuses another amount than the one that is owed, and writes nothing", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 500n);
    for (const cents of [0n, 1n, 499n, 501n, 10n ** 15n])
      await expect(openPayment(actor, chosen([bill], cents))).rejects.toMatchObject({ key: "payments.amountChanged" });
    expect(await asActor(actor, (db) => db.payment.count())).toBe(0);
  });

  it("does not know another person's bill", async () => {
    const bill = await newBill(await newResident(), 500n);
    await expect(openPayment(await newResident(), chosen([bill], 500n))).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("lets go of the bills of an earlier attempt that is chosen anew", async () => {
    const actor = await newResident();
    const [a, b] = [await newBill(actor, 300n), await newBill(actor, 400n)];
    const first = await payBills(actor, chosen([a], 300n), "en");
    const second = await payBills(actor, chosen([a, b], 700n), "en");
    expect(second.payment).not.toBe(first.payment);
    const states = await asActor(actor, (db) => db.payment.findMany({ select: { id: true, status: true } }));
    expect(Object.fromEntries(states.map(({ id, status }) => [id, status]))).toEqual({
      [first.payment]: "cancelled",
      [second.payment]: "started",
    });
  });
});

describe("two tabs", () => {
  it("leave one charge that can be paid, also when one gives the other's attempt up while the provider is slow", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 900n);
    gateway.slowDown(1);
    const both = await Promise.allSettled([
      payBills(actor, chosen([bill], 900n), "en"),
      later(100).then(() => payBills(actor, chosen([bill], 900n), "en")),
    ]);
    const charges = await asSystem("test", (db) =>
      db.sandboxCharge.findMany({
        where: { amountCents: 900n, createdAt: { gt: new Date(Date.now() - 20_000) } },
        select: { status: true },
      }),
    );
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(charges.filter(({ status }) => status === "open")).toHaveLength(1);
    expect(await asActor(actor, (db) => db.payment.count({ where: { status: "started" } }))).toBe(1);
  });
});

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("settling", () => {
  it("takes the money once, however many ask at the same time", async () => {
    const actor = await newResident();
    const [a, b] = [await newBill(actor, 8_420n), await newBill(actor, 1_800n)];
    const payment = await paidFor(actor, [a, b], 10_220n);
    await Promise.all(Array.from({ length: 10 }, () => settlePayment(payment)));
    await Promise.all(Array.from({ length: 3 }, () => tellPaymentResult({ paymentId: payment })));
    const { bills, entries, paid, told } = await asSystem("test", async (db) => ({
      bills: await db.bill.findMany({ where: { id: { in: [a, b] } }, select: { status: true, totalCents: true, paidCents: true } }),
      entries: await db.ledgerEntry.findMany({ where: { paymentId: payment }, select: { account: true, amountCents: true } }),
      paid: await db.payment.findUniqueOrThrow({ where: { id: payment }, select: { status: true, receiptNumber: true, payUrl: true } }),
      told: await db.notification.count({ where: { paymentId: payment } }),
    }));
    expect(bills.every(({ status, totalCents, paidCents }) => status === "paid" && totalCents === paidCents)).toBe(true);
    expect(entries.map(({ account, amountCents }) => `${account} ${amountCents}`).sort()).toEqual([
      "clearing 10220",
      "receivable -1800",
      "receivable -8420",
    ]);
    expect(paid).toMatchObject({ status: "success", payUrl: null, receiptNumber: expect.stringMatching(/^\d{4}-\d{6}$/) });
    expect(told).toBe(1);
  });

  it("draws receipt numbers without gaps while many settle at once", async () => {
    const payments = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const actor = await newResident();
        return paidFor(actor, [await newBill(actor, 100n)], 100n);
      }),
    );
    await Promise.all(payments.map((id) => settlePayment(id)));
    const rows = await asSystem("test", (db) => db.payment.findMany({ where: { id: { in: payments } }, select: { receiptNumber: true } }));
    const numbers = rows.map(({ receiptNumber }) => Number(receiptNumber!.slice(5))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, n) => numbers[0]! + n));
  });

  it("takes nothing for a declined card and frees the bill", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const { payment, payUrl } = await payBills(actor, chosen([bill], 700n), "en");
    await endCharge(payUrl!.split("/").at(-1)!, "declined");
    await settlePayment(payment);
    const after = await asActor(actor, (db) =>
      db.payment.findUniqueOrThrow({ where: { id: payment }, select: { status: true, failure: true } }),
    );
    expect(after).toEqual({ status: "failed", failure: "declined" });
    await expect(openPayment(actor, chosen([bill], 700n))).resolves.toBeTruthy();
  });
});

describe("the database", () => {
  it("knows the same moves of a payment as the workflow", async () => {
    const rows = await asSystem(
      "test",
      (db) => db.$queryRaw<{ move: string }[]>`SELECT from_status || ' ' || to_status AS move FROM payment_transition`,
    );
    const states = ["created", "started", "submitted", "success", "failed", "cancelled", "error"] as const;
    const moves = states.flatMap((state) => paymentWorkflow.open(state).map((step) => `${state} ${paymentWorkflow.next(step, state)}`));
    expect(new Set(rows.map(({ move }) => move))).toEqual(new Set(moves));
  });

  it("refuses a ledger transaction that does not sum to zero", async () => {
    const write = asSystem("test", (db) =>
      db.ledgerEntry.create({ data: { transactionId: randomUUID(), account: "clearing", amountCents: 5n, currency: "USD" } }),
    );
    await expect(write).rejects.toThrow(/does not sum to zero/);
  });

  it("refuses a bill whose lines do not sum to its total", async () => {
    const bill = await newBill(await newResident(), 500n);
    await expect(asSystem("test", (db) => db.bill.update({ where: { id: bill }, data: { totalCents: 400n } }))).rejects.toThrow(
      /lines sum to/,
    );
  });

  it("refuses a payment's step back, and another amount", async () => {
    const actor = await newResident();
    const payment = await paidFor(actor, [await newBill(actor, 100n)], 100n);
    await settlePayment(payment);
    const change = (data: object) => asSystem("test", (db) => db.payment.update({ where: { id: payment }, data }));
    await expect(change({ receiptNumber: "1999-000001" })).rejects.toThrow(/is final/);
    await expect(change({ status: "started" })).rejects.toThrow(/cannot go from success to started/);
    await expect(change({ amountCents: 1n })).rejects.toThrow(/are fixed/);
  });
});
