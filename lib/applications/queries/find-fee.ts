import type { Db } from "@/lib/db/as-actor";

type Fees = { feeBillId: string | null; issueBillId: string | null; status: string };

/** The bill that an application stands or falls with: that of its approval once it is approved, before that its fee. */
export const dueBillOf = ({ feeBillId, issueBillId, status }: Fees) => (status === "approvedAwaitingPayment" ? issueBillId : feeBillId);
export const awaitsPayment = (status: string) => status === "awaitingFee" || status === "approvedAwaitingPayment";

/** How the fee of an application stands: without one, not paid yet, or paid. `cents` for those who may see its bill. */
export async function findFee(db: Db, fees: Fees) {
  const id = dueBillOf(fees);
  if (!id) return { state: "none" as const };
  const bill = await db.bill.findUnique({ where: { id }, select: { totalCents: true } });
  return { state: awaitsPayment(fees.status) ? ("unpaid" as const) : ("paid" as const), cents: bill?.totalCents };
}
