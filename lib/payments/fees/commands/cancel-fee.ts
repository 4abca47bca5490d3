import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { post } from "@/lib/payments/ledger";
import { lockBills } from "@/lib/payments/locked";

/**
 * Takes back the bill of a fee that nobody has paid, in the caller's transaction as the system; its row stays locked until the end.
 * Resolves to false when money was taken for it: then it stays. Money that comes later is held, and the finance desk sends it back.
 */
export async function cancelFee(db: Db, billId: string): Promise<boolean> {
  const { bills } = await lockBills(db, [billId]);
  const [locked] = bills;
  if (locked?.status === "cancelled") return true;
  if (locked?.status !== "issued" || locked.paid_cents > 0n) return false;
  const at = now();
  const { service, currency } = await db.bill.update({
    where: { id: billId },
    data: { status: "cancelled", settledAt: at },
    select: { service: true, currency: true },
  });
  const legs = [
    { account: "receivable" as const, amountCents: -locked.total_cents, billId },
    { account: `revenue:${service}` as const, amountCents: locked.total_cents, billId },
  ];
  await post(db, legs, { currency, at });
  // Judged now: at the end of the transaction its actor may be one who sees no ledger.
  await db.$executeRaw`SET CONSTRAINTS ledger_zero_sum, bill_sum IMMEDIATE`;
  await db.$executeRaw`SET CONSTRAINTS ledger_zero_sum, bill_sum DEFERRED`;
  return true;
}
