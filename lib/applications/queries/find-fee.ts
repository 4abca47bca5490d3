import type { Db } from "@/lib/db/as-actor";

/** How the fee of an application stands: without one, not paid yet, or paid. What the reader may not see of bills counts as paid for. */
export async function findFee(db: Db, { feeBillId, status }: { feeBillId: string | null; status: string }) {
  if (!feeBillId) return { state: "none" as const, cents: 0n };
  const bill = await db.bill.findUnique({ where: { id: feeBillId }, select: { totalCents: true, paidCents: true } });
  const cents = bill?.totalCents ?? 0n;
  return { state: status === "awaitingFee" ? ("unpaid" as const) : ("paid" as const), cents };
}
