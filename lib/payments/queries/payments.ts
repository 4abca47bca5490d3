import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";
import { canSeePayments, paymentsVisibleTo } from "@/lib/payments/policy";

export const PAYMENTS_A_PAGE = 40;

export const forBill = {
  select: {
    amountCents: true,
    bill: { select: { id: true, ref: true, service: true, subject: true, periodStart: true, periodEnd: true } },
  },
} as const;

/** An attempt to pay as lists show it, and pages with more. */
export const attempt = {
  id: true,
  ref: true,
  status: true,
  failure: true,
  amountCents: true,
  receiptNumber: true,
  createdAt: true,
  settledAt: true,
} as const;

/** A payment with what each part of it was for. Throws NotFoundError for another person's. */
export function findPayment(db: Db, actor: Resident, id: string) {
  authorize(canSeePayments(actor), actor);
  return db.payment.findFirstOrThrow({
    where: { id: uuidOr404(id), ...paymentsVisibleTo(actor) },
    select: {
      ...attempt,
      currency: true,
      ownReference: true,
      payUrl: true,
      provider: true,
      providerRef: true,
      expiresAt: true,
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
    select: { ...attempt, currency: true, allocations: { ...forBill, take: 3 } },
  });
}
