import { lockPayment } from "@/lib/payments/locked";
import { createHash } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor, Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { canRefund } from "@/lib/payments/policy";
import type { RefundRequest } from "@/lib/payments/schema";
import { newReference } from "@/lib/reference";

/** A refund as it was asked for, or as it already was for the same key. */
export type Requested = { id: string; ref: string; status: string; amountCents: bigint };

const shown = { id: true, ref: true, status: true, amountCents: true, requestHash: true } as const;

/**
 * Writes a refund down and has the provider asked for it. The same key and request give the same refund.
 * Throws DomainErrors: keyConflict, changed (another amount may go back than the desk saw), tooMuch, notPaid.
 */
export async function requestRefund(actor: Actor, asked: RefundRequest): Promise<Requested> {
  authorize(canRefund(actor), actor);
  const requestHash = hashOf(actor, asked);
  try {
    return await asActor(actor, (db) => write(db, actor, asked, requestHash));
  } catch (error) {
    if (isUnique(error, "refund_key_key")) throw new DomainError("refunds.keyConflict"); // for another payment
    throw error;
  }
}

async function write(db: Db, actor: Staff, asked: RefundRequest, requestHash: string): Promise<Requested> {
  await lockPayment(db, asked.payment);
  const before = await findByKey(db, asked.key, requestHash); // under the lock: a twin has committed or not begun
  if (before) return before;
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: asked.payment },
    select: {
      id: true,
      partyId: true,
      status: true,
      currency: true,
      amountCents: true,
      refunds: { where: { status: { not: "error" } }, select: { amountCents: true } },
      allocations: { select: { billId: true, amountCents: true, appliedCents: true }, orderBy: { billId: "asc" } },
    },
  });
  if (payment.status !== "success") throw new DomainError("refunds.notPaid");
  const remaining = payment.refunds.reduce((left, { amountCents }) => left - amountCents, payment.amountCents);
  if (remaining !== asked.expectedCents) throw new DomainError("refunds.changed");
  if (asked.amountCents > remaining) throw new DomainError("refunds.tooMuch");
  const { id: paymentId, partyId, currency } = payment;
  const at = now();
  const refund = await db.refund.create({
    data: {
      ref: newReference("RF"),
      paymentId,
      partyId,
      accountId: actor.accountId,
      key: asked.key,
      requestHash,
      currency,
      amountCents: asked.amountCents,
      reason: asked.reason,
      createdAt: at,
      nextCheckAt: new Date(at.getTime() + 60_000),
    },
    select: shown,
  });
  await enqueue(db, "settleRefund", { refundId: refund.id }, { oneOf: refund.id });
  record(db, actor, "refund.requested", { id: refund.id, partyId }, { payment: paymentId, cents: String(asked.amountCents) });
  return refund;
}

const hashOf = ({ accountId }: Staff, { payment, amountCents, expectedCents, reason }: RefundRequest) =>
  createHash("sha256")
    .update(JSON.stringify([accountId, payment, String(amountCents), String(expectedCents), reason]))
    .digest("base64url");

async function findByKey(db: Db, key: string, requestHash: string) {
  const found = await db.refund.findUnique({ where: { key }, select: shown });
  if (found && found.requestHash !== requestHash) throw new DomainError("refunds.keyConflict");
  return found;
}
