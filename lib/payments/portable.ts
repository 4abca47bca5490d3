import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { paymentsVisibleTo } from "@/lib/payments/policy";

export const paymentParts: PortablePart[] = [
  {
    name: "payments",
    read: (db, person, after) =>
      db.payment.findMany({
        where: { ...paymentsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, ref: true, status: true, currency: true, amountCents: true, receiptNumber: true, ownReference: true },
          ...{ createdAt: true, settledAt: true },
          allocations: { take: 100, select: { billId: true, amountCents: true } },
          refunds: { take: 100, select: { ref: true, status: true, amountCents: true, reason: true, settledAt: true } },
        },
      }),
  },
];
