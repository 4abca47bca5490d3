import type { Db } from "@/lib/db/as-actor";

type Fees = { feeBillId: string | null; issueBillId: string | null; status: string };

/** The bill that an application stands or falls with: that of its approval once it is approved, before that its fee. */
export const dueBillOf = ({ feeBillId, issueBillId, status }: Fees) => (status === "approvedAwaitingPayment" ? issueBillId : feeBillId);
export const awaitsPayment = (status: string) => status === "awaitingFee" || status === "approvedAwaitingPayment";

/**
 * How the fee of an application stands: without one, not paid yet, or paid. For those who may see its bills, `cents` and what is left to
 * pay of it; `beforeCents`: what was paid before sending, when another fee came with the approval.
 */
export async function findFee(db: Db, fees: Fees) {
  const id = dueBillOf(fees);
  if (!id) return { state: "none" as const };
  const ids = [id, fees.feeBillId].filter((one) => one !== null);
  const bills = await db.bill.findMany({ where: { id: { in: ids } }, take: 2, select: { id: true, totalCents: true, paidCents: true } });
  const [bill, before] = [bills.find((one) => one.id === id), bills.find((one) => one.id !== id)];
  return {
    state: awaitsPayment(fees.status) ? ("unpaid" as const) : ("paid" as const),
    cents: bill?.totalCents,
    openCents: bill && bill.totalCents - bill.paidCents,
    beforeCents: before?.totalCents,
  };
}

export type FoundFee = Awaited<ReturnType<typeof findFee>>;
