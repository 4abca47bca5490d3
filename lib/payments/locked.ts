import type { Db } from "@/lib/db/as-actor";

/** Holds a payment's row: the first lock of everything that decides about money. */
export const lockPayment = (db: Db, id: string) => db.$queryRaw`SELECT 1 FROM payment WHERE id = ${id}::uuid FOR NO KEY UPDATE`;

export type LockedBill = { id: string; status: string; total_cents: bigint; paid_cents: bigint };

/** Holds bills by id, the second lock, and reads what they owe, with their lines. */
export async function lockBills(db: Db, ids: string[]) {
  const bills = await db.$queryRaw<LockedBill[]>`
    SELECT id, status, total_cents, paid_cents FROM bill WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const lines = await db.billLine.findMany({
    where: { billId: { in: ids } },
    select: { id: true, billId: true, position: true, kind: true, amountCents: true },
  });
  return { bills, lines };
}
