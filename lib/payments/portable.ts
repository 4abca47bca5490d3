import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { paymentsVisibleTo } from "@/lib/payments/policy";

const forRefund = {
  ...{ ref: true, status: true, amountCents: true, reason: true, receiptNumber: true, createdAt: true, settledAt: true },
  parts: { take: 100, select: { billId: true, amountCents: true } },
} as const;

export const paymentParts: PortablePart[] = [
  {
    name: "payments",
    models: ["Payment", "PaymentAllocation", "Refund", "RefundPart", "PaymentDifference"],
    read: (db, person, after) =>
      db.payment.findMany({
        where: { ...paymentsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, ref: true, status: true, currency: true, amountCents: true, receiptNumber: true, ownReference: true },
          ...{ createdAt: true, settledAt: true },
          allocations: { take: 100, select: { billId: true, amountCents: true } },
          refunds: { take: 100, select: forRefund },
          differences: { take: 100, select: { kind: true, ourCents: true, theirCents: true, foundAt: true, closedAt: true } },
        },
      }),
  },
];
