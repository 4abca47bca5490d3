import type { Staff } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { inIndexOrder } from "@/lib/db/in-index-order";
import { join, raw, sql, type Sql } from "@/lib/db/sql";
import { placeParts } from "@/lib/keyset";
import type { Found } from "@/lib/staff/queue/search-cases";
import type { QueueView, QueueWish } from "@/lib/staff/queue/views";

const withCity = sql`a.status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision')`;
const withApplicant = sql`a.status IN ('actionRequired', 'approvedAwaitingPayment')`;
const open = sql`a.status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision', 'actionRequired', 'approvedAwaitingPayment')`;

/** The conditions are those of the partial indexes, word for word: so each view reads its page and no more. */
const conditions: Record<QueueView, (actor: Staff, today: string) => Sql> = {
  mine: ({ accountId }) => sql`a.assignee_id = ${accountId}::uuid AND ${open}`,
  open: () => withCity,
  unassigned: () => sql`a.assignee_id IS NULL AND ${withCity}`,
  today: (_actor, today) => sql`${withCity} AND a.due_on = ${today}::date`,
  late: (_actor, today) => sql`${withCity} AND a.due_on < ${today}::date`,
  waiting: () => withApplicant,
  decided: () => sql`a.decided_at IS NOT NULL AND a.submitted_at IS NOT NULL`,
};

export const today = () => cityDay(now());

/** One view of the queue as SQL over `application a`, narrowed as the address says. A reference is found in whatever view it is. */
export function inView(actor: Staff, { view, service, stop, who }: QueueWish, found?: Found): Sql {
  // A case that the department only reviews is no work of the queue, although it is seen.
  const served = actor.services.length ? [sql`a.service = ANY (${actor.services})`] : [];
  if (found?.ref) return join([sql`a.ref = ${found.ref} AND a.submitted_at IS NOT NULL`, ...served], " AND ");
  const assignee = who === "me" ? actor.accountId : who;
  return join(
    [
      conditions[view](actor, today()),
      ...served,
      ...(found ? [sql`a.id = ANY (${found.ids}::uuid[])`] : []),
      ...(service ? [sql`a.service = ${service}`] : []),
      ...(stop ? [sql`a.status = ${stop}`] : []),
      ...(who === "nobody" ? [sql`a.assignee_id IS NULL`] : assignee ? [sql`a.assignee_id = ${assignee}::uuid`] : []),
    ],
    " AND ",
  );
}

export type Place = { id: string; cursor: string };
/** Which part: of what was searched for, after a place, so many. */
type Part = { found?: Found | undefined; after?: string | undefined; take: number };

/**
 * The ids of a page of the queue, in its order. Each department's part, and each priority's, comes sorted from an index and only so much
 * of it is read: a department with a hundred thousand cases costs as much as one with ten.
 */
export async function queuePlaces(db: Db, actor: Staff, wish: QueueWish, { found, after, take }: Part): Promise<Place[]> {
  const column = wish.view === "decided" && !found?.ref ? "decided_at" : wish.sort === "newest" ? "submitted_at" : undefined;
  const inQueue = inView(actor, wish, found);
  if (column) return newestFirst(db, actor, inQueue, column, after, take);
  const read = () => leastTimeFirst(db, actor, inQueue, after, take);
  return found ? read() : inIndexOrder(db, read); // each filter has an index in this order; what was found is few, and sorted
}

async function leastTimeFirst(db: Db, actor: Staff, inQueue: Sql, after: string | undefined, take: number): Promise<Place[]> {
  const [, priority = "1", due = "-infinity", id] = placeParts(/^([01])\.(\d{4}-\d{2}-\d{2})\.(.{36})$/, after);
  const rows = await db.$queryRaw<{ id: string; priority: number; due: string }[]>`
    SELECT t.id, t.priority, t.due_on::text AS due
    FROM unnest(${actor.departments}::uuid[]) AS own (department) CROSS JOIN (VALUES (1), (0)) AS at (priority) CROSS JOIN LATERAL (
      SELECT a.id, a.priority, a.due_on FROM application a
      WHERE a.department_id = own.department AND a.priority = at.priority AND ${inQueue}
        AND (a.due_on, a.id) > (CASE WHEN at.priority = ${Number(priority)} THEN ${due}::date ELSE '-infinity' END, ${id ?? none}::uuid)
      ORDER BY a.due_on, a.id LIMIT ${take}) t
    WHERE at.priority <= ${Number(priority)}
    ORDER BY t.priority DESC, t.due_on, t.id LIMIT ${take}`;
  return rows.map(({ id, priority, due }) => ({ id, cursor: `${priority}.${due}.${id}` }));
}

async function newestFirst(
  db: Db,
  actor: Staff,
  inQueue: Sql,
  column: "decided_at" | "submitted_at",
  after: string | undefined,
  take: number,
): Promise<Place[]> {
  const [, time, id] = placeParts(/^(\d{1,14})\.(.{36})$/, after);
  const at = raw(column);
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT t.id, t.at FROM unnest(${actor.departments}::uuid[]) AS own (department) CROSS JOIN LATERAL (
      SELECT a.id, a.${at} AS at FROM application a
      WHERE a.department_id = own.department AND ${inQueue}
        AND (a.${at}, a.id) < (${time ? new Date(Number(time)).toISOString() : "infinity"}::timestamptz, ${id ?? most}::uuid)
      ORDER BY a.${at} DESC, a.id DESC LIMIT ${take}) t
    ORDER BY t.at DESC, t.id DESC LIMIT ${take}`;
  return rows.map(({ id, at }) => ({ id, cursor: `${at.getTime()}.${id}` }));
}

const none = "00000000-0000-0000-0000-000000000000";
const most = "ffffffff-ffff-ffff-ffff-ffffffffffff";
