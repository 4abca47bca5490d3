import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { cancelPayment } from "@/lib/payments/commands/cancel-payment";
import { comparePayments } from "@/lib/payments/commands/compare-payments";
import { giveUpPayment } from "@/lib/payments/commands/give-up-payment";
import { openPayment } from "@/lib/payments/commands/open-payment";
import { payBills } from "@/lib/payments/commands/pay-bills";
import { reconcilePayments } from "@/lib/payments/commands/reconcile-payments";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { endCharge, openCharge, payByCard, showChargeOf } from "@/lib/payments/sandbox/gateway";
import { newBill } from "@/lib/payments/testing/new-bill";
import { billRow, booked, cardThat, chosen, differencesOf, payAtGateway, paymentRow, startPaying } from "@/lib/payments/testing/pay";
import { serveGateway } from "@/lib/payments/testing/serve-gateway";

let gateway: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => void (gateway = await serveGateway()));
afterAll(() => gateway.stop());
afterEach(() => {
  vi.useRealTimers();
  gateway.goAway(false);
});

const MINUTE = 60_000;
/** Only the clock moves; waiting stays real. */
const later = (minutes: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * MINUTE });

const jobsFor = (id: string) =>
  asSystem("test", async (db) => {
    const [row] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'settlePayment' AND data ->> 'paymentId' = ${id} AND state = 'created'`;
    return row!.n;
  });

describe("a payment that nobody finishes", () => {
  it("expires after 90 minutes, at the provider too, and frees its bill", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const { payment, charge } = await startPaying(actor, [bill], 700n);
    later(89);
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "started" });
    vi.useRealTimers();
    later(91);
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "failed", failure: "expired", nextCheckAt: null, payUrl: null });
    expect(await payByCard(charge, cardThat.pays)).toMatchObject({ status: "cancelled" });
    await expect(openPayment(actor, chosen([bill], 700n))).resolves.toBeTruthy();
  });

  it("is a success all the same when it was paid in the last second", async () => {
    const actor = await newResident();
    const payment = await payAtGateway(actor, [await newBill(actor, 700n)], 700n);
    later(91);
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "success" });
  });

  it("is asked about by the reconciler when its webhook was lost, by one job however often it runs", async () => {
    const actor = await newResident();
    const payment = await payAtGateway(actor, [await newBill(actor, 700n)], 700n);
    await asSystem("test", (db) => db.$executeRaw`DELETE FROM pgboss.job WHERE name IN ('settlePayment', 'sandboxWebhook')`);
    await reconcilePayments();
    expect(await jobsFor(payment)).toBe(0); // its two minutes are not over
    later(3);
    await reconcilePayments();
    later(3);
    await reconcilePayments();
    expect(await jobsFor(payment)).toBe(1);
  });
});

describe("a bank that takes its time", () => {
  it("leaves the payment with the bank: nobody can give it up or pay again, until it has decided", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const payment = await payAtGateway(actor, [bill], 700n, "isSlow");
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "submitted", payUrl: null, receiptNumber: null });
    await cancelPayment(actor, payment);
    await expect(payBills(actor, chosen([bill], 700n), "en")).rejects.toMatchObject({ key: "payments.billHeld" });
    expect(await paymentRow(payment)).toMatchObject({ status: "submitted" });
    await endCharge((await paymentRow(payment)).providerRef!, "paid");
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "success" });
  });
});

describe("an answer that never arrived", () => {
  it("of the charge that was opened: pressing again leads to the same charge", async () => {
    const actor = await newResident();
    const request = chosen([await newBill(actor, 700n)], 700n);
    const { id, ref } = await openPayment(actor, request);
    gateway.goAway(true);
    await expect(payBills(actor, request, "en")).rejects.toMatchObject({ key: "payments.providerAway" });
    expect(await paymentRow(id)).toMatchObject({ status: "created" });
    gateway.goAway(false);
    const again = await payBills(actor, request, "en");
    expect(again.payment).toBe(id);
    expect(again.payUrl).toContain((await showChargeOf(ref)).id);
  });

  it("is looked for by our own reference, and its charge ended, once two minutes are over", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const { id, ref } = await openPayment(actor, chosen([bill], 700n));
    await openCharge(anyCharge(ref, 700n));
    await settlePayment(id);
    expect(await paymentRow(id)).toMatchObject({ status: "created" });
    later(3);
    await settlePayment(id);
    expect(await paymentRow(id)).toMatchObject({ status: "cancelled", failure: "cancelled" }); // not expired: nobody was shown it
    expect(await showChargeOf(ref)).toMatchObject({ status: "cancelled" });
  });

  it("is given up when the provider knows nothing of it", async () => {
    const actor = await newResident();
    const { id } = await openPayment(actor, chosen([await newBill(actor, 700n)], 700n));
    later(3);
    await settlePayment(id);
    expect(await paymentRow(id)).toMatchObject({ status: "error", failure: "provider", allocations: [{ isOpen: false }] });
  });
});

const anyCharge = (reference: string, amountCents: bigint) => ({
  ...{ reference, amountCents, description: "test", currency: "USD", language: "en" },
  ...{ returnUrl: "http://localhost/back", webhookUrl: "http://localhost/hook" },
});

describe("a provider that says it knows no such charge", () => {
  it("is not believed: the bill stays held, the desk is told, and the money counts when it turns up", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const payment = await payAtGateway(actor, [bill], 700n);
    const { providerRef } = await paymentRow(payment);
    const forget = (id: string) =>
      asSystem("test", (db) => db.$executeRaw`UPDATE payment SET provider_ref = ${id} WHERE id = ${payment}::uuid`);
    await forget(randomUUID());
    later(91);
    for (let n = 0; n < 2; n++) await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "started", allocations: [{ isOpen: true }] });
    expect(await differencesOf(payment)).toEqual(["chargeGone 700 0"]);
    await forget(providerRef!);
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "success" });
  });
});

describe("two requests of one attempt", () => {
  it("giving up what the other has just taken to the provider ends the charge there, not behind its back", async () => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const { payment, charge } = await startPaying(actor, [bill], 700n);
    expect(await giveUpPayment(payment, "provider")).toBe(false);
    expect(await paymentRow(payment)).toMatchObject({ status: "started", allocations: [{ isOpen: true }] });
    await cancelPayment(actor, payment);
    expect(await payByCard(charge, cardThat.pays)).toMatchObject({ status: "cancelled" });
  });
});

describe("books that do not agree", () => {
  it("a charge of another payment is not taken for this one's", async () => {
    const actor = await newResident();
    const [mine, stray] = [
      await payAtGateway(actor, [await newBill(actor, 700n)], 700n),
      await openCharge(anyCharge(`PY-${randomUUID()}`, 700n)),
    ];
    await payByCard(stray.id, cardThat.pays);
    await asSystem("test", (db) => db.$executeRaw`UPDATE payment SET provider_ref = ${stray.id} WHERE id = ${mine}::uuid`);
    await settlePayment(mine);
    expect(await paymentRow(mine)).toMatchObject({ status: "error", failure: "mismatch" });
    expect(await differencesOf(mine)).toEqual(["reference 700 700"]);
  });

  it.each([
    ["bookedWithADollarLess", "amount 700 600"],
    ["bookedInAnotherCurrency", "currency 700 700"],
  ] as const)("%s: no receipt, the bill stays held, the desk is told once", async (card, difference) => {
    const actor = await newResident();
    const bill = await newBill(actor, 700n);
    const payment = await payAtGateway(actor, [bill], 700n, card);
    for (let n = 0; n < 3; n++) await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "error", failure: "mismatch", receiptNumber: null });
    expect(await differencesOf(payment)).toEqual([difference]);
    expect(await booked(payment)).toEqual([]);
    expect(await billRow(bill)).toMatchObject({ status: "issued", paidCents: 0n });
    await expect(payBills(actor, chosen([bill], 700n), "en")).rejects.toMatchObject({ key: "payments.billHeld" });
  });

  it.each(["cancelled", "replaced"] as const)("a bill that was %s meanwhile takes nothing; the money is held", async (status) => {
    const actor = await newResident();
    const [gone, there] = [await newBill(actor, 300n), await newBill(actor, 400n)];
    const payment = await payAtGateway(actor, [gone, there], 700n);
    await asSystem("test", (db) => db.bill.update({ where: { id: gone }, data: { status } }));
    await settlePayment(payment);
    expect(await paymentRow(payment)).toMatchObject({ status: "success" });
    expect(await booked(payment)).toEqual(["clearing 700", "held -300", "receivable -400"]);
    expect(await billRow(gone)).toEqual({ status, paidCents: 0n, totalCents: 300n });
    expect(await billRow(there)).toMatchObject({ status: "paid" });
    expect(await differencesOf(payment)).toEqual(["notPayable 400 700"]);
  });

  it("money that comes after the end is shown to the desk, not booked by itself", async () => {
    const actor = await newResident();
    const { id, ref } = await openPayment(actor, chosen([await newBill(actor, 700n)], 700n));
    const { id: charge } = await openCharge(anyCharge(ref, 700n));
    await asSystem("test", (db) =>
      db.payment.update({ where: { id }, data: { status: "error", failure: "provider", providerRef: charge } }),
    );
    await payByCard(charge, cardThat.pays);
    await settlePayment(id);
    expect(await paymentRow(id)).toMatchObject({ status: "error" });
    expect(await differencesOf(id)).toEqual(["paidAfterEnd 0 700"]);
  });

  it("are found at night, both ways", async () => {
    const actor = await newResident();
    const known = await payAtGateway(actor, [await newBill(actor, 100n)], 100n);
    await settlePayment(known);
    const lostHere = await payAtGateway(actor, [await newBill(actor, 200n)], 200n);
    const lostThere = await payAtGateway(actor, [await newBill(actor, 300n)], 300n);
    await settlePayment(lostThere);
    const { providerRef } = await paymentRow(lostThere);
    await asSystem("test", (db) => db.sandboxCharge.update({ where: { id: providerRef! }, data: { status: "declined" } }));
    const stray = await openCharge(anyCharge(`PY-${randomUUID()}`, 900n));
    await payByCard(stray.id, cardThat.pays);

    later(4 * 60);
    await comparePayments({});
    await comparePayments({});
    expect(await differencesOf(known)).toEqual([]);
    expect(await jobsFor(lostHere)).toBe(1);
    expect(await differencesOf(lostThere)).toEqual(["notPaidThere 300 0"]);
    const strays = await asSystem("test", (db) => db.paymentDifference.findMany({ where: { providerRef: stray.id } }));
    expect(strays).toMatchObject([{ kind: "unknownCharge", paymentId: null, theirCents: 900n }]);
  });

  it("are found over all pages of the provider's list, in amount and currency too", async () => {
    const actor = await newResident();
    const pay = async (cents: bigint) => {
      const payment = await payAtGateway(actor, [await newBill(actor, cents)], cents);
      await settlePayment(payment);
      return payment;
    };
    const [less, other] = [await pay(400n), await pay(500n)];
    const change = async (payment: string, manner: string) => {
      const { providerRef } = await paymentRow(payment);
      await asSystem("test", (db) => db.sandboxCharge.update({ where: { id: providerRef! }, data: { manner } }));
    };
    await change(less, "wrongAmount");
    await change(other, "wrongCurrency");
    const strays = await Promise.all(
      Array.from({ length: 120 }, async () => {
        const { id } = await openCharge(anyCharge(`PY-${randomUUID()}`, 100n));
        await payByCard(id, cardThat.pays);
        return id;
      }),
    );
    later(4 * 60);
    await comparePayments({});
    expect(await differencesOf(less)).toEqual(["amount 400 300"]);
    expect(await differencesOf(other)).toEqual(["currency 500 500"]);
    const found = await asSystem("test", (db) =>
      db.paymentDifference.count({ where: { providerRef: { in: strays }, kind: "unknownCharge" } }),
    );
    expect(found).toBe(strays.length);
  }, 60_000);
});
