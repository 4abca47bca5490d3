import type { Db } from "@/lib/db/as-actor";

/** How the fee of an application stands: without one, not paid yet, or paid. `cents` for those who may see its bill. */
export async function findFee(db: Db, { feeBillId, status }: { feeBillId: string | null; status: string }) {
  if (!feeBillId) return { state: "none" as const };
  const bill = await db.bill.findUnique({ where: { id: feeBillId }, select: { totalCents: true } });
  return { state: status === "awaitingFee" ? ("unpaid" as const) : ("paid" as const), cents: bill?.totalCents };
}
