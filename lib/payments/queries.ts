import type { Actor, Resident } from "@/lib/auth/actor";
import { record } from "@/lib/audit/record";
import { authorize } from "@/lib/access/policy";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";
import { canSeeDifferences, canSeePayments, paymentsVisibleTo } from "@/lib/payments/policy";

export const PAYMENTS_A_PAGE = 40;

const forBill = {
  select: {
    amountCents: true,
    bill: { select: { id: true, ref: true, service: true, subject: true, periodStart: true, periodEnd: true } },
  },
} as const;

/** A payment with what each part of it was for. Throws NotFoundError for another person's. */
export function findPayment(db: Db, actor: Resident, id: string) {
  authorize(canSeePayments(actor), actor);
  return db.payment.findFirstOrThrow({
    where: { id: uuidOr404(id), ...paymentsVisibleTo(actor) },
    select: {
      id: true,
      ref: true,
      status: true,
      failure: true,
      amountCents: true,
      currency: true,
      receiptNumber: true,
      ownReference: true,
      payUrl: true,
      provider: true,
      providerRef: true,
      createdAt: true,
      expiresAt: true,
      settledAt: true,
      allocations: { select: { ...forBill.select, appliedCents: true }, orderBy: { bill: { dueOn: "asc" } }, take: 40 },
      refunds: {
        select: { id: true, ref: true, status: true, amountCents: true, createdAt: true, settledAt: true, receiptNumber: true },
        orderBy: { createdAt: "asc" },
        take: 40,
      },
      differences: { where: { closedAt: null }, select: { kind: true }, take: 10 },
    },
  });
}
export type PaymentShown = Awaited<ReturnType<typeof findPayment>>;

/** Money that went back, or is on its way. Throws NotFoundError for another person's, and for one of another payment. */
export function findRefund(db: Db, actor: Resident, paymentId: string, id: string) {
  authorize(canSeePayments(actor), actor);
  return db.refund.findFirstOrThrow({
    where: { id: uuidOr404(id), paymentId: uuidOr404(paymentId), ...paymentsVisibleTo(actor) },
    select: {
      ref: true,
      status: true,
      amountCents: true,
      reason: true,
      receiptNumber: true,
      createdAt: true,
      settledAt: true,
      payment: { select: { ref: true } },
      parts: { select: { id: true, ...forBill.select }, orderBy: { id: "asc" }, take: 41 },
    },
  });
}

export type RefundShown = Awaited<ReturnType<typeof findRefund>>;

/** Every attempt that was decided or is under way, newest first. */
export function listPayments(db: Db, actor: Resident, after?: Cursor, take = PAYMENTS_A_PAGE) {
  authorize(canSeePayments(actor), actor);
  return db.payment.findMany({
    where: { ...paymentsVisibleTo(actor), ...beyond(after, "createdAt", "desc") },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: {
      id: true,
      ref: true,
      status: true,
      failure: true,
      amountCents: true,
      currency: true,
      receiptNumber: true,
      createdAt: true,
      settledAt: true,
      allocations: { ...forBill, take: 3 },
    },
  });
}

export const DIFFERENCES_A_PAGE = 40;

/** What the provider's books and ours do not agree on, oldest first; who reads it is written down with what was shown. */
export async function listDifferences(db: Db, actor: Actor, after?: Cursor) {
  authorize(canSeeDifferences(actor), actor);
  const found = await db.paymentDifference.findMany({
    where: { closedAt: null, ...beyond(after, "foundAt", "asc") },
    orderBy: [{ foundAt: "asc" }, { id: "asc" }],
    take: DIFFERENCES_A_PAGE + 1,
    select: inDifference,
  });
  record(db, actor, "paymentDifferences.listed", { id: after?.id ?? "first page" }, { ids: found.map(({ id }) => id) });
  return found;
}

const inDifference = {
  id: true,
  kind: true,
  providerRef: true,
  currency: true,
  ourCents: true,
  theirCents: true,
  foundAt: true,
  partyId: true,
  payment: { select: { id: true, ref: true } },
} as const;

/** One difference with its payment; the reading is written down for whom the payment belongs to. Throws NotFoundError. */
export async function findDifference(db: Db, actor: Actor, id: string) {
  authorize(canSeeDifferences(actor), actor);
  const found = await db.paymentDifference.findUniqueOrThrow({
    where: { id: uuidOr404(id) },
    select: {
      ...inDifference,
      provider: true,
      closedAt: true,
      payment: {
        select: {
          id: true,
          ref: true,
          status: true,
          failure: true,
          amountCents: true,
          receiptNumber: true,
          createdAt: true,
          settledAt: true,
          allocations: { ...forBill, orderBy: { billId: "asc" }, take: 40 },
        },
      },
    },
  });
  const { partyId, kind } = found;
  const party = partyId && (await db.party.findUnique({ where: { id: partyId }, select: { displayName: true } }));
  record(db, actor, "paymentDifference.read", { id: found.id, ...(partyId && { partyId }) }, { reason: kind });
  return { ...found, partyName: party ? party.displayName : undefined };
}

const MOST_COUNTED = 100;

/** How many wait for the desk, counted up to a hundred. */
export async function countDifferences(db: Db, actor: Actor) {
  authorize(canSeeDifferences(actor), actor);
  return (await db.paymentDifference.findMany({ where: { closedAt: null }, take: MOST_COUNTED, select: { id: true } })).length;
}
