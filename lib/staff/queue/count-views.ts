import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { join, sql } from "@/lib/db/sql";
import { canSeeQueue } from "@/lib/staff/policy";
import { inView } from "@/lib/staff/queue/queue-places";
import { queueViews, readWish, type QueueView } from "@/lib/staff/queue/views";

/** More than that is said as "99+": nobody needs the number, and counting on costs. */
export const MOST_COUNTED = 99;

const counted = queueViews.filter((view) => view !== "decided");

/** How many cases each view holds, up to one more than MOST_COUNTED; what is decided is not counted. */
export async function countViews(db: Db, actor: Actor, views: readonly QueueView[] = counted): Promise<Partial<Record<QueueView, number>>> {
  authorize(canSeeQueue(actor), actor);
  const parts = views.map(
    (view) => sql`SELECT ${view}::text AS view, count(*)::int AS n FROM (
      SELECT FROM application a WHERE a.department_id = ANY (${actor.departments}::uuid[]) AND ${inView(actor, readWish({ view }))}
      LIMIT ${MOST_COUNTED + 1}) few`,
  );
  const rows = await db.$queryRaw<{ view: QueueView; n: number }[]>`${join(parts, " UNION ALL ")}`;
  return Object.fromEntries(rows.map(({ view, n }) => [view, n]));
}
