import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { join, sql } from "@/lib/db/sql";
import { inIssueView } from "@/lib/issues/desk/queue/queue-places";
import { canSeeIssues } from "@/lib/issues/policy";
import { issueViews, readIssueWish, type IssueView } from "@/lib/issues/desk/views";

/** More than that is said as "99+": nobody needs the number, and counting on costs. */
export const MOST_COUNTED = 99;

const counted = issueViews.filter((view) => view !== "over");

/** How many reports each view holds, up to one more than MOST_COUNTED; what is over is not counted. */
export async function countIssues(
  db: Db,
  actor: Actor,
  views: readonly IssueView[] = counted,
): Promise<Partial<Record<IssueView, number>>> {
  authorize(canSeeIssues(actor), actor);
  const parts = views.map(
    (view) => sql`SELECT ${view}::text AS view, count(*)::int AS n FROM (
      SELECT FROM issue_report r WHERE r.department_id = ANY (${actor.departments}::uuid[]) AND ${inIssueView(actor, readIssueWish({ view }))}
      LIMIT ${MOST_COUNTED + 1}) few`,
  );
  const rows = await db.$queryRaw<{ view: IssueView; n: number }[]>`${join(parts, " UNION ALL ")}`;
  return Object.fromEntries(rows.map(({ view, n }) => [view, n]));
}
