export type BillStatus = "issued" | "partiallyPaid" | "paid" | "cancelled" | "replaced";

/** Money may still be taken for these. */
export const payable: BillStatus[] = ["issued", "partiallyPaid"];

export const isPayable = ({ status }: { status: string }) => payable.includes(status as BillStatus);

/** Overdue is no state but a comparison: the day after the last day, and still owed. */
export const isOverdue = (bill: { status: string; dueOn: Date }, today: Date) => isPayable(bill) && bill.dueOn < today;

/** The state of a bill once this much of it is paid. */
export const statusWhenPaid = (totalCents: bigint, paidCents: bigint): BillStatus =>
  paidCents >= totalCents ? "paid" : paidCents > 0n ? "partiallyPaid" : "issued";
