import type { Staff } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { inIndexOrder } from "@/lib/db/in-index-order";
import { join, sql, type Sql } from "@/lib/db/sql";
import { timePlaces } from "@/lib/issues/desk/queue/time-places";
import type { Found } from "@/lib/issues/desk/queue/search-issues";
import type { IssueView, IssueWish } from "@/lib/issues/desk/views";
import { placeParts } from "@/lib/keyset";

const open = sql`r.status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress')`;

/** The conditions are those of the partial indexes, word for word: so each view reads its page and no more. */
const conditions: Record<IssueView, (actor: Staff, today: string) => Sql> = {
  new: () => sql`r.status = 'new'`,
  open: () => open,
  late: (_actor, today) => sql`${open} AND r.promised_on < ${today}::date`,
  mine: ({ accountId }) => sql`r.crew_account_id = ${accountId}::uuid AND ${open}`,
  today: (_actor, today) => sql`r.scheduled_on <= ${today}::date AND r.status = 'scheduled'`,
  reopened: () => sql`r.reopened_at IS NOT NULL AND ${open}`,
  private: () => sql`r.hidden_at IS NOT NULL`,
  over: () => sql`r.status IN ('resolved', 'closed')`,
};

export const today = () => cityDay(now());

/** One view of the queue as SQL over `issue_report r`, narrowed as the address says. A reference is found in whatever view it is. */
export function inIssueView(actor: Staff, wish: IssueWish, found?: Found): Sql {
  const { view, category, stop, ward, severity, who } = wish;
  if (found?.ref) return sql`r.ref = ${found.ref}`;
  const crew = who === "me" ? actor.accountId : who;
  return join(
    [
      conditions[view](actor, today()),
      ...(found ? [sql`r.id = ANY (${found.ids}::uuid[])`] : []),
      ...(category ? [sql`r.category = ${category}`] : []),
      ...(stop ? [sql`r.status = ${stop}`] : []),
      ...(ward ? [sql`r.ward = ${ward}`] : []),
      ...(severity ? [sql`r.severity = ${Number(severity)}`] : []),
      ...(who === "nobody" ? [sql`r.crew_account_id IS NULL`] : crew ? [sql`r.crew_account_id = ${crew}::uuid`] : []),
    ],
    " AND ",
  );
}

export type Place = { id: string; cursor: string };
/** Which part: of what was searched for, after a place, so many. */
export type Part = { found?: Found | undefined; after?: string | undefined; take: number };

/**
 * The ids of a page of the queue, in its order. Each department's part, and each severity's, comes sorted from an index and only so much of
 * it is read: a department with a hundred thousand reports costs as much as one with ten.
 */
export async function issuePlaces(db: Db, actor: Staff, wish: IssueWish, { found, after, take }: Part): Promise<Place[]> {
  const inQueue = inIssueView(actor, wish, found);
  const order = found?.ref ? "urgent" : wish.view === "over" ? "ended" : wish.sort;
  if (order !== "urgent") return timePlaces(db, actor, inQueue, { order, after, take });
  const read = () => urgentFirst(db, actor, inQueue, after, take);
  return found ? read() : inIndexOrder(db, read); // each filter has an index in this order; what was found is few, and sorted
}

/** The dangerous ones first, then by the promised day. */
async function urgentFirst(db: Db, actor: Staff, inQueue: Sql, after: string | undefined, take: number): Promise<Place[]> {
  const [, severity = "3", promised = "-infinity", id] = placeParts(/^([123])\.(\d{4}-\d{2}-\d{2})\.(.{36})$/, after);
  const rows = await db.$queryRaw<{ id: string; severity: number; promised: string }[]>`
    SELECT t.id, t.severity, t.promised_on::text AS promised
    FROM unnest(${actor.departments}::uuid[]) AS own (department) CROSS JOIN (VALUES (3::smallint), (2::smallint), (1::smallint)) AS at (severity)
    CROSS JOIN LATERAL (
      SELECT r.id, r.severity, r.promised_on FROM issue_report r
      WHERE r.department_id = own.department AND r.severity = at.severity AND ${inQueue}
        AND (r.promised_on, r.id) > (CASE WHEN at.severity = ${Number(severity)} THEN ${promised}::date ELSE '-infinity' END, ${id ?? first}::uuid)
      ORDER BY r.promised_on, r.id LIMIT ${take}) t
    WHERE at.severity <= ${Number(severity)}
    ORDER BY t.severity DESC, t.promised_on, t.id LIMIT ${take}`;
  return rows.map(({ id, severity, promised }) => ({ id, cursor: `${severity}.${promised}.${id}` }));
}

const first = "00000000-0000-0000-0000-000000000000";
