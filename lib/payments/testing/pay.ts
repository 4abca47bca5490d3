import { randomUUID } from "node:crypto";
import type { Resident } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";
import { payBills } from "@/lib/payments/commands/pay-bills";
import { payByCard } from "@/lib/payments/sandbox/gateway";

export const chosen = (bill: string[], shownCents: bigint, key: string = randomUUID()) => ({ bill, key, shownCents, ownReference: "" });

export const cardThat = {
  pays: "4242424242424242",
  isDeclined: "4000000000000002",
  isSlow: "4000000000000077",
  bookedWithADollarLess: "4000000000001976",
  bookedInAnotherCurrency: "4000000000002685",
  failsToRefund: "4000000000007726",
} as const;

/** Opens a payment and has its charge at the gateway; nothing is paid yet. */
export async function startPaying(actor: Resident, bills: string[], cents: bigint) {
  const { payment, payUrl } = await payBills(actor, chosen(bills, cents), "en");
  return { payment, charge: payUrl!.split("/").at(-1)! };
}

/** Pays at the gateway; the portal has not asked yet what became of it. */
export async function payAtGateway(actor: Resident, bills: string[], cents: bigint, card: keyof typeof cardThat = "pays") {
  const { payment, charge } = await startPaying(actor, bills, cents);
  await payByCard(charge, cardThat[card]);
  return payment;
}

export const paymentRow = (id: string) =>
  asSystem("test", (db) =>
    db.payment.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        failure: true,
        receiptNumber: true,
        payUrl: true,
        providerRef: true,
        nextCheckAt: true,
        allocations: { select: { isOpen: true, amountCents: true, appliedCents: true } },
      },
    }),
  );

export const billRow = (id: string) =>
  asSystem("test", (db) => db.bill.findUniqueOrThrow({ where: { id }, select: { status: true, paidCents: true, totalCents: true } }));

/** The sums of a payment's ledger entries by account, as "account cents", sorted. */
export const booked = (paymentId: string) =>
  asSystem("test", async (db) => {
    const sums = await db.ledgerEntry.groupBy({ by: ["account"], where: { paymentId }, _sum: { amountCents: true } });
    return sums.map(({ account, _sum }) => `${account} ${_sum.amountCents}`).sort();
  });

export const differencesOf = (paymentId: string) =>
  asSystem("test", async (db) => {
    const found = await db.paymentDifference.findMany({ where: { paymentId }, select: { kind: true, ourCents: true, theirCents: true } });
    return found.map(({ kind, ourCents, theirCents }) => `${kind} ${ourCents} ${theirCents}`);
  });
