import { createHash } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeQueue } from "@/lib/staff/policy";
import { CASES_A_PAGE } from "@/lib/staff/queue/list-queue";
import { queuePlaces } from "@/lib/staff/queue/queue-places";
import { searchCases } from "@/lib/staff/queue/search-cases";
import type { QueueWish } from "@/lib/staff/queue/views";

const marked = { id: true, status: true, stageBefore: true, assigneeId: true, priority: true, dueOn: true, escalation: true } as const;
type Marked = { [Name in keyof typeof marked]: unknown };

/** What a row of the queue says of where its case stands, in eight characters: a page that was read is known by them, and says nothing more. */
export const markOf = ({ id, status, stageBefore, assigneeId, priority, dueOn, escalation }: Marked): string =>
  createHash("sha256")
    .update(JSON.stringify([id, status, stageBefore, assigneeId, priority, dueOn, escalation]))
    .digest("base64url")
    .slice(0, 8);

/** How many rows differ: what came and what went at the same place is one. */
export function differenceOf(seen: readonly string[], marks: readonly string[]): number {
  const missing = (from: readonly string[], among: readonly string[]) => from.filter((mark) => !among.includes(mark)).length;
  return Math.max(missing(seen, marks), missing(marks, seen));
}

type Page = { after?: string | undefined; seen: readonly string[] };

/** How many rows of a page of the queue are no longer as they were read. Nobody's name is read for it. */
export async function countChanges(db: Db, actor: Actor, wish: QueueWish, { after, seen }: Page): Promise<number> {
  authorize(canSeeQueue(actor), actor);
  const found = await searchCases(db, wish);
  const ids = (await queuePlaces(db, actor, wish, { found, after, take: CASES_A_PAGE })).map(({ id }) => id);
  const rows = await db.application.findMany({ where: { id: { in: ids } }, take: ids.length, select: marked });
  return differenceOf(
    seen,
    rows.map((row) => markOf(row)),
  );
}
