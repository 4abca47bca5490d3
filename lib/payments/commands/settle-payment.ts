import { record } from "@/lib/audit/record";
import { statusWhenPaid } from "@/lib/bills/workflow";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { post } from "@/lib/payments/ledger";
import type { Charge } from "@/lib/payments/provider";
import { provider } from "@/lib/payments/providers";
import { nextReceiptNumber } from "@/lib/payments/receipt-number";
import { isUndecided, paymentWorkflow, type PaymentStatus } from "@/lib/payments/workflow";

const system = { kind: "system", job: "settlePayment" } as const;

/**
 * Asks the provider what became of a payment and writes that down, exactly once: webhook, return page and retries all end here.
 * Does nothing when it is already decided, or the provider has not decided.
 */
export async function settlePayment(paymentId: string): Promise<void> {
  const payment = await asSystem("settlePayment", (db) =>
    db.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { status: true, provider: true, providerRef: true } }),
  );
  if (!isUndecided(payment) || !payment.providerRef) return;
  const charge = await provider(payment.provider).find(payment.providerRef);
  if (charge.status !== "open") await asSystem("settlePayment", (db) => decide(db, paymentId, charge));
}

async function decide(db: Db, paymentId: string, charge: Charge) {
  await db.$queryRaw`SELECT 1 FROM payment WHERE id = ${paymentId}::uuid FOR UPDATE`;
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      id: true,
      status: true,
      partyId: true,
      amountCents: true,
      currency: true,
      allocations: { select: { billId: true, amountCents: true } },
    },
  });
  if (!isUndecided(payment)) return;
  if (charge.status !== "paid") return end(db, payment, charge.status === "declined" ? "decline" : "cancel", charge.status);
  const agrees = charge.amountCents === payment.amountCents && charge.currency === payment.currency;
  // Its bills stay held: somebody has to look before more money is taken for them.
  if (!agrees) return end(db, payment, "mismatch", "mismatch", false);
  await take(db, payment);
}

type Deciding = {
  id: string;
  status: string;
  partyId: string;
  amountCents: bigint;
  currency: string;
  allocations: { billId: string; amountCents: bigint }[];
};

async function end(db: Db, payment: Deciding, step: "decline" | "cancel" | "mismatch", failure: string, letGo = true) {
  const { id, partyId } = payment;
  const status = paymentWorkflow.next(step, payment.status as PaymentStatus);
  await db.payment.update({ where: { id }, data: { status, failure, payUrl: null, settledAt: now() } });
  if (letGo) await db.paymentAllocation.updateMany({ where: { paymentId: id }, data: { isOpen: false } });
  record(db, system, `payment.${status}`, { id, partyId }, { failure });
  if (status === "failed") await emit(db, "payment.failed", { paymentId: id });
}

/** Lock order everywhere: bills by id, ledger, receipt counter, audit. */
async function take(db: Db, { id, partyId, amountCents, currency, allocations, ...payment }: Deciding) {
  const at = now();
  const status = paymentWorkflow.next("succeed", payment.status as PaymentStatus);
  const byBill = [...allocations].sort((a, b) => (a.billId < b.billId ? -1 : 1));
  for (const { billId, amountCents } of byBill) await credit(db, billId, amountCents, at);
  const legs = [
    { account: "clearing", amountCents },
    ...byBill.map(({ billId, amountCents }) => ({ account: "receivable", amountCents: -amountCents, billId })),
  ];
  await post(db, legs, { currency, paymentId: id, at });
  await db.paymentAllocation.updateMany({ where: { paymentId: id }, data: { isOpen: false } });
  const receiptNumber = await nextReceiptNumber(db, at);
  await db.payment.update({ where: { id }, data: { status, receiptNumber, payUrl: null, settledAt: at } });
  record(db, system, "payment.success", { id, partyId }, { receipt: receiptNumber });
  await emit(db, "payment.succeeded", { paymentId: id });
}

async function credit(db: Db, billId: string, amountCents: bigint, at: Date) {
  await db.$queryRaw`SELECT 1 FROM bill WHERE id = ${billId}::uuid FOR UPDATE`;
  const { totalCents, paidCents } = await db.bill.findUniqueOrThrow({
    where: { id: billId },
    select: { totalCents: true, paidCents: true },
  });
  const paid = paidCents + amountCents;
  const status = statusWhenPaid(totalCents, paid);
  await db.bill.update({ where: { id: billId }, data: { paidCents: paid, status, settledAt: status === "paid" ? at : null } });
}
