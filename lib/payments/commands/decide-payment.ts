import { lockPayment } from "@/lib/payments/locked";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { noteDifference } from "@/lib/payments/differences";
import type { Charge } from "@/lib/payments/provider";
import { takeMoney } from "@/lib/payments/commands/take-money";
import { isUndecided, paymentWorkflow, type Failure, type PaymentStatus } from "@/lib/payments/workflow";

const system = { kind: "system", job: "settlePayment" } as const;

/** Writes down what the provider says of a payment; under the lock of its row, so that only the first of many who ask does it. */
export async function decidePayment(db: Db, paymentId: string, charge: Charge) {
  await lockPayment(db, paymentId);
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      id: true,
      ref: true,
      status: true,
      partyId: true,
      provider: true,
      amountCents: true,
      currency: true,
      allocations: { select: { billId: true, amountCents: true } },
    },
  });
  if (!isUndecided(payment)) return;
  const end = (step: Ending, failure: Failure) => endPayment(db, payment, step, failure);
  switch (charge.status) {
    case "open":
      return;
    case "processing":
      return submit(db, payment);
    case "declined":
      return end("decline", "declined");
    case "expired":
      return end("expire", "expired");
    case "cancelled":
      return end("cancel", "cancelled");
    case "paid":
  }
  const kind = mismatchOf(payment, charge);
  if (!kind) return takeMoney(db, payment, charge);
  await noteDifference(db, kind, payment, charge, { ourCents: payment.amountCents, theirCents: charge.amountCents });
  await end("mismatch", "mismatch");
}

/** In what the provider's charge is not the one we asked for. */
const mismatchOf = (payment: Deciding, charge: Charge) =>
  charge.reference !== payment.ref
    ? "reference"
    : charge.currency !== payment.currency
      ? "currency"
      : charge.amountCents !== payment.amountCents
        ? "amount"
        : undefined;

export type Deciding = {
  id: string;
  ref: string;
  status: string;
  partyId: string;
  provider: string;
  amountCents: bigint;
  currency: string;
  allocations: { billId: string; amountCents: bigint }[];
};
type Ending = "decline" | "expire" | "cancel" | "mismatch";

/** The bank has it: the person can neither go on nor give it up. */
async function submit(db: Db, { id, status }: Deciding) {
  if (status === "started")
    await db.payment.update({ where: { id }, data: { status: paymentWorkflow.next("submit", status), payUrl: null, nextCheckAt: now() } });
}

async function endPayment(db: Db, { id, partyId, ...payment }: Deciding, step: Ending, failure: Failure) {
  const status = paymentWorkflow.next(step, payment.status as PaymentStatus);
  await db.payment.update({ where: { id }, data: { status, failure, payUrl: null, nextCheckAt: null, settledAt: now() } });
  // With a mismatch its bills stay held: somebody has to look before more money is taken for them.
  if (failure !== "mismatch") await db.paymentAllocation.updateMany({ where: { paymentId: id }, data: { isOpen: false } });
  record(db, system, `payment.${status}`, { id, partyId }, { failure });
  // What the person gave up themselves is no news to them; what they were promised an answer about is.
  if (status !== "cancelled" || payment.status === "submitted") await emit(db, "payment.failed", { paymentId: id });
}
