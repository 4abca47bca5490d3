import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

const AT_ONCE = 100;

/**
 * Has the provider asked about every payment and refund that is due to be asked about: what the bank has, each minute; what a person
 * still types, ever more rarely until it expires.
 */
export async function reconcilePayments() {
  for (let due = AT_ONCE; due === AT_ONCE;) due = await enqueuePayments();
  for (let due = AT_ONCE; due === AT_ONCE;) due = await enqueueRefunds();
}

const enqueuePayments = () =>
  asSystem("reconcilePayments", async (db) => {
    const at = now();
    const due = await db.$queryRaw<{ id: string }[]>`
      UPDATE payment SET next_check_at = CASE
        WHEN expires_at > ${at}::timestamptz AND status <> 'submitted'
          THEN ${at}::timestamptz + greatest(interval '1 minute', least((${at}::timestamptz - created_at) / 2, expires_at - ${at}::timestamptz))
        ELSE ${at}::timestamptz + greatest(interval '1 minute', (${at}::timestamptz - expires_at) / 4) END
      WHERE id IN (SELECT id FROM payment WHERE next_check_at <= ${at}::timestamptz
                   ORDER BY next_check_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id`;
    for (const { id } of sorted(due)) await enqueue(db, "settlePayment", { paymentId: id }, { oneOf: id });
    return due.length;
  });

const enqueueRefunds = () =>
  asSystem("reconcilePayments", async (db) => {
    const at = now();
    const due = await db.$queryRaw<{ id: string }[]>`
      UPDATE refund SET next_check_at = ${at}::timestamptz + greatest(interval '1 minute', (${at}::timestamptz - created_at) / 4)
      WHERE id IN (SELECT id FROM refund WHERE next_check_at <= ${at}::timestamptz
                   ORDER BY next_check_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id`;
    for (const { id } of sorted(due)) await enqueue(db, "settleRefund", { refundId: id }, { oneOf: id });
    return due.length;
  });

/** Two processes that enqueue the same jobs wait for each other in one order. */
const sorted = (due: { id: string }[]) => due.toSorted((a, b) => (a.id < b.id ? -1 : 1));
