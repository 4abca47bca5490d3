import { lockBills, type LockedBill } from "@/lib/payments/locked";
import { faultPoint } from "@/lib/fault-point";
import { record } from "@/lib/audit/record";
import { isPayable } from "@/lib/bills/workflow";
import { fees } from "@/lib/city/fees";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { allocate, receivable, type BillLine } from "@/lib/payments/allocate";
import type { Deciding } from "@/lib/payments/commands/decide-payment";
import { noteDifference } from "@/lib/payments/differences";
import { post, type Leg } from "@/lib/payments/ledger";
import type { Charge } from "@/lib/payments/provider";
import { numberReceipt } from "@/lib/payments/receipt-number";

/**
 * Books the money of a payment: its bills, the ledger, the receipt. What a bill no longer owes (cancelled, replaced or paid meanwhile) is
 * held for the party and shown to the finance desk. Lock order everywhere: payment, bills by id, ledger, receipt counter, audit.
 */
export async function takeMoney(db: Db, { id, partyId, amountCents, currency, allocations, provider }: Deciding, charge: Charge) {
  const at = now();
  const applied = await applyToBills(db, allocations);
  const held = applied.reduce((sum, { heldCents }) => sum + heldCents, 0n);
  await creditBills(db, id, applied, at);
  const legs: Leg[] = [{ account: "clearing", amountCents }, ...applied.flatMap(({ legs }) => legs)];
  await post(db, legs, { currency, paymentId: id, at });
  if (held > 0n)
    await noteDifference(db, "notPayable", { id, partyId, provider }, charge, { ourCents: amountCents - held, theirCents: amountCents });
  await emit(db, "payment.succeeded", { paymentId: id });
  for (const { billId } of applied.filter(({ settles }) => settles)) await emit(db, "bill.paid", { billId });
  const receipt = await numberReceipt(db, id, at);
  record(db, { kind: "system", job: "settlePayment" }, "payment.success", { id, partyId }, { receipt });
  faultPoint("payment.booked");
}

type Applied = { billId: string; appliedCents: bigint; heldCents: bigint; settles: boolean; legs: Leg[] };

/** What each bill can still take of its part, and from which of its lines. */
async function applyToBills(db: Db, allocations: Deciding["allocations"]): Promise<Applied[]> {
  const ids = allocations.map(({ billId }) => billId);
  const { bills, lines } = await lockBills(db, ids);
  return allocations.map(({ billId, amountCents }) =>
    applyToBill(
      bills.find(({ id }) => id === billId)!,
      lines.filter((line) => line.billId === billId),
      amountCents,
    ),
  );
}

function applyToBill(bill: LockedBill, lines: BillLine[], cents: bigint): Applied {
  const owed = isPayable(bill) ? bill.total_cents - bill.paid_cents : 0n;
  const appliedCents = owed < cents ? owed : cents;
  const heldCents = cents - appliedCents;
  const legs = receivable(bill.id, allocate(lines, fees().rules.paidFirst, bill.paid_cents, appliedCents), -1n);
  if (heldCents > 0n) legs.push({ account: "held", amountCents: -heldCents, billId: bill.id });
  return { billId: bill.id, appliedCents, heldCents, settles: appliedCents > 0n && appliedCents === owed, legs };
}

async function creditBills(db: Db, paymentId: string, applied: Applied[], at: Date) {
  const ids = applied.map(({ billId }) => billId);
  const cents = applied.map(({ appliedCents }) => appliedCents);
  await db.$executeRaw`
    UPDATE bill b SET
      paid_cents = b.paid_cents + a.cents,
      status = CASE WHEN b.paid_cents + a.cents >= b.total_cents THEN 'paid' ELSE 'partiallyPaid' END,
      settled_at = CASE WHEN b.paid_cents + a.cents >= b.total_cents THEN ${at}::timestamptz END
    FROM unnest(${ids}::uuid[], ${cents}::bigint[]) AS a (id, cents) WHERE b.id = a.id AND a.cents > 0`;
  await db.$executeRaw`
    UPDATE payment_allocation p SET is_open = false, applied_cents = a.cents
    FROM unnest(${ids}::uuid[], ${cents}::bigint[]) AS a (id, cents) WHERE p.payment_id = ${paymentId}::uuid AND p.bill_id = a.id`;
}
