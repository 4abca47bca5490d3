import { lockBills, type LockedBill } from "@/lib/payments/locked";
import { statusWhenPaid, type BillStatus } from "@/lib/bills/workflow";
import type { Db } from "@/lib/db/as-actor";
import type { BillLine } from "@/lib/payments/allocate";

/** What a refund takes from one bill, in cents. `held`: from money that the bill never took. `paidCents`: what it had before. */
export type TakenBack = { billId: string; cents: bigint; held: boolean; lines: BillLine[]; paidCents: bigint };

type Refunded = { id: string; partyId: string; amountCents: bigint; payment: { id: string } };

/**
 * Takes a refund's money from what its payment brought: first what was held, then its bills, the last one first, each at most by what
 * this payment still has in it. A bill that gives money back is owed again, unless it is cancelled or replaced.
 */
export async function takeBack(db: Db, { id, partyId, amountCents, payment }: Refunded): Promise<TakenBack[]> {
  const allocations = await db.paymentAllocation.findMany({
    where: { paymentId: payment.id },
    select: { billId: true, amountCents: true, appliedCents: true },
    orderBy: { billId: "desc" },
  });
  const billIds = allocations.map(({ billId }) => billId);
  const { bills, lines } = await lockBills(db, billIds);
  const before = await db.ledgerEntry.groupBy({
    by: ["billId", "account"],
    where: { paymentId: payment.id, refundId: { not: null }, account: { in: ["receivable", "held"] } },
    _sum: { amountCents: true },
  });
  const returned = (billId: string, account: string) =>
    before.find((sum) => sum.billId === billId && sum.account === account)?._sum.amountCents ?? 0n;

  const taken: TakenBack[] = [];
  let left = amountCents;
  for (const account of ["held", "receivable"] as const)
    for (const { billId, amountCents: brought, appliedCents } of allocations) {
      const applied = appliedCents ?? 0n;
      const there = (account === "held" ? brought - applied : applied) - returned(billId, account);
      const cents = there < left ? there : left;
      if (cents <= 0n) continue;
      left -= cents;
      const paidCents = bills.find((bill) => bill.id === billId)!.paid_cents;
      taken.push({ billId, cents, held: account === "held", lines: lines.filter((line) => line.billId === billId), paidCents });
    }
  if (left > 0n) throw new Error(`refund ${id} is ${left} cents more than its payment brought`);
  await writeParts(db, { id, partyId }, taken);
  await lowerBills(db, bills, taken);
  return taken;
}

const writeParts = (db: Db, { id: refundId, partyId }: { id: string; partyId: string }, taken: TakenBack[]) =>
  db.refundPart.createMany({
    data: taken.map(({ billId, cents, held }) => ({ refundId, partyId, amountCents: cents, ...(!held && { billId }) })),
  });

async function lowerBills(db: Db, bills: LockedBill[], taken: TakenBack[]) {
  const lowered = taken.filter(({ held }) => !held);
  const statuses = lowered.map(({ billId, cents }) => {
    const bill = bills.find(({ id }) => id === billId)!;
    const over = bill.status === "cancelled" || bill.status === "replaced";
    return over ? (bill.status as BillStatus) : statusWhenPaid(bill.total_cents, bill.paid_cents - cents);
  });
  await db.$executeRaw`
    UPDATE bill b SET paid_cents = b.paid_cents - t.cents, status = t.status, settled_at = NULL
    FROM unnest(${lowered.map(({ billId }) => billId)}::uuid[], ${lowered.map(({ cents }) => cents)}::bigint[], ${statuses}::text[])
      AS t (id, cents, status) WHERE b.id = t.id`;
}
