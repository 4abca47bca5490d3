import { faultPoint } from "@/lib/fault-point";
import { record } from "@/lib/audit/record";
import { fees } from "@/lib/city/fees";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { allocateBack, receivable } from "@/lib/payments/allocate";
import { noteDifference } from "@/lib/payments/differences";
import { post, type Leg } from "@/lib/payments/ledger";
import type { ProviderRefund } from "@/lib/payments/provider";
import { provider } from "@/lib/payments/providers";
import { numberRefund } from "@/lib/payments/receipt-number";
import { takeBack, type TakenBack } from "@/lib/payments/take-back";

const system = { kind: "system", job: "settleRefund" } as const;

/**
 * Asks the provider for a refund, which it gives once however often it is asked, and writes down what it says.
 * Throws when the provider cannot be reached: the job and the reconciler ask again.
 */
export async function settleRefund(refundId: string): Promise<void> {
  const refund = await asSystem("settleRefund", (db) => db.refund.findUniqueOrThrow({ where: { id: refundId }, select: asked }));
  if (refund.status !== "submitted") return;
  const { ref: reference, amountCents, currency, payment } = refund;
  const answer = await provider(payment.provider).refund(payment.providerRef!, { reference, amountCents, currency });
  faultPoint("refund.asked");
  if (answer.status !== "submitted") await asSystem("settleRefund", (db) => decide(db, refundId, answer));
}

const asked = {
  id: true,
  ref: true,
  status: true,
  partyId: true,
  amountCents: true,
  currency: true,
  payment: { select: { id: true, provider: true, providerRef: true } },
} as const;

async function decide(db: Db, refundId: string, answer: ProviderRefund) {
  await db.$queryRaw`SELECT 1 FROM payment WHERE id = (SELECT payment_id FROM refund WHERE id = ${refundId}::uuid) FOR NO KEY UPDATE`;
  const refund = await db.refund.findUniqueOrThrow({ where: { id: refundId }, select: asked });
  if (refund.status !== "submitted") return;
  const { id, partyId, amountCents, currency, payment } = refund;
  const at = now();
  const theirs = { providerRef: answer.providerRef, currency };
  if (answer.status === "error") {
    const data = { status: "error", providerRef: answer.providerRef, nextCheckAt: null, settledAt: at };
    await db.refund.update({ where: { id }, data });
    await noteDifference(db, "refundFailed", { ...payment, partyId }, theirs, { ourCents: amountCents, theirCents: 0n });
    return record(db, system, "refund.error", { id, partyId });
  }
  if (answer.amountCents !== amountCents) {
    // Money did move: it stays counted as on its way, and the desk finds out how much.
    await db.refund.update({ where: { id }, data: { nextCheckAt: null } });
    return noteDifference(db, "refundAmount", { ...payment, partyId }, theirs, { ourCents: amountCents, theirCents: answer.amountCents });
  }
  const taken = await takeBack(db, refund);
  await post(db, [{ account: "clearing", amountCents: -amountCents }, ...legsOf(taken)], { currency, paymentId: payment.id, refundId, at });
  await emit(db, "refund.succeeded", { refundId });
  const receipt = await numberRefund(db, id, answer.providerRef, at);
  record(db, system, "refund.success", { id, partyId }, { receipt });
  faultPoint("refund.booked");
}

const legsOf = (taken: TakenBack[]): Leg[] =>
  taken.flatMap(({ billId, cents, held, lines, paidCents }) =>
    held
      ? [{ account: "held" as const, amountCents: cents, billId }]
      : receivable(billId, allocateBack(lines, fees().rules.paidFirst, paidCents, cents), 1n),
  );
