import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { billsVisibleTo, canSeeBills } from "@/lib/bills/policy";
import { payable } from "@/lib/bills/workflow";
import { beyond, type Cursor } from "@/lib/keyset";

export const BILLS_A_PAGE = 40;

const inList = {
  id: true,
  ref: true,
  kind: true,
  service: true,
  subject: true,
  status: true,
  currency: true,
  totalCents: true,
  paidCents: true,
  periodStart: true,
  periodEnd: true,
  dueOn: true,
  settledAt: true,
  allocations: { where: { isOpen: true }, select: { paymentId: true }, take: 1 },
} as const;

/** What is still owed, soonest first; `after` is the last bill of the page before. */
export function listPayableBills(db: Db, actor: Resident, after?: Cursor) {
  authorize(canSeeBills(actor), actor);
  return db.bill.findMany({
    where: { ...billsVisibleTo(actor), status: { in: payable }, ...beyond(after, "dueOn", "asc") },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: BILLS_A_PAGE + 1,
    select: inList,
  });
}

/** Paid or all bills, newest first. */
export function listPastBills(db: Db, actor: Resident, which: "paid" | "all", after?: Cursor) {
  authorize(canSeeBills(actor), actor);
  return db.bill.findMany({
    where: { ...billsVisibleTo(actor), ...(which === "paid" && { status: "paid" }), ...beyond(after, "issuedAt", "desc") },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: BILLS_A_PAGE + 1,
    select: { ...inList, issuedAt: true },
  });
}

export type BillInList = Awaited<ReturnType<typeof listPayableBills>>[number];

/** What is owed in all, for the sentence under the heading. */
export async function sumPayable(db: Db, actor: Resident, today: Date) {
  authorize(canSeeBills(actor), actor);
  const [row] = await db.$queryRaw<{ bills: number; cents: bigint; overdue: bigint }[]>`
    SELECT count(*)::int AS bills, coalesce(sum(total_cents - paid_cents), 0)::bigint AS cents,
           coalesce(sum(total_cents - paid_cents) FILTER (WHERE due_on < ${today}::date), 0)::bigint AS overdue
    FROM bill WHERE party_id = ${actor.partyId}::uuid AND status IN ('issued', 'partiallyPaid')`;
  return row!;
}

/** Throws NotFoundError for a bill that is not there or another person's. */
export function findBill(db: Db, actor: Resident, id: string) {
  authorize(canSeeBills(actor), actor);
  return db.bill.findFirstOrThrow({
    where: { id: uuidOr404(id), ...billsVisibleTo(actor) },
    select: {
      ...inList,
      issuedAt: true,
      departmentId: true,
      lines: { orderBy: { position: "asc" }, take: 100 },
      readings: { select: { meter: true, usage: true, estimated: true }, take: 1 },
      allocations: {
        select: {
          amountCents: true,
          isOpen: true,
          payment: { select: { id: true, status: true, failure: true, receiptNumber: true, settledAt: true, createdAt: true } },
        },
        orderBy: { payment: { createdAt: "desc" } },
        take: 20,
      },
    },
  });
}

/** The chosen bills, as many as may be paid at once. Throws NotFoundError when one of them is not the actor's. */
export async function findChosenBills(db: Db, actor: Resident, ids: string[]) {
  authorize(canSeeBills(actor), actor);
  const wanted = [...new Set(ids.map(uuidOr404))].slice(0, BILLS_A_PAGE);
  const bills = await db.bill.findMany({
    where: { id: { in: wanted }, ...billsVisibleTo(actor) },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: BILLS_A_PAGE,
    select: inList,
  });
  authorize(bills.length === wanted.length, actor);
  return bills;
}

/** The meter's own past, newest first: what a bill's usage is compared with. */
export function listReadings(db: Db, actor: Resident, meter: string) {
  return db.meterReading.findMany({
    where: { partyId: actor.partyId, meter },
    orderBy: { periodEnd: "desc" },
    take: 8,
    select: { periodStart: true, periodEnd: true, usage: true, estimated: true, billId: true },
  });
}
