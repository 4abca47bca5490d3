import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { beyond, readCursor, writeCursor } from "@/lib/keyset";
import { NotFoundError } from "@/lib/errors";
import { canSeeQueue, queueOf } from "@/lib/messages/policy";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";

export const QUEUE_A_PAGE = 50;
export const queueViews = ["open", "closed", "all"] as const;
export type QueueView = (typeof queueViews)[number];

/** The threads of the staff member's departments: open ones as they wait for the city, oldest first; others newest first. */
export async function listQueue(db: Db, actor: Actor, view: QueueView, after?: string) {
  authorize(canSeeQueue(actor), actor);
  const found = await db.thread.findMany({
    where: {
      ...queueOf(actor),
      ...(view !== "all" && { status: view }),
      ...(view === "open" ? beyondTurn(after) : beyond(readCursor(after), "lastMessageAt", "desc")),
    },
    orderBy: view === "open" ? [{ waitsFor: "asc" }, { lastMessageAt: "asc" }, { id: "asc" }] : [{ lastMessageAt: "desc" }, { id: "desc" }],
    take: QUEUE_A_PAGE + 1,
    select: { id: true, ref: true, subject: true, status: true, waitsFor: true, departmentId: true, partyId: true, lastMessageAt: true },
  });
  const threads = found.slice(0, QUEUE_A_PAGE);
  record(db, actor, "threads.listed", { id: view }, { ids: threads.map(({ id }) => id) });
  const parties = await db.party.findMany({
    where: { id: { in: threads.map(({ partyId }) => partyId) } },
    take: QUEUE_A_PAGE,
    select: { id: true, displayName: true },
  });
  const names = new Map(parties.map(({ id, displayName }) => [id, displayName]));
  const slugs = await departmentSlugs(
    db,
    threads.map(({ departmentId }) => departmentId),
  );
  const last = threads.at(-1);
  return {
    threads: threads.map((thread) => ({ ...thread, name: names.get(thread.partyId) ?? "", department: slugs.get(thread.departmentId)! })),
    next:
      found.length > QUEUE_A_PAGE && last
        ? (view === "open" ? `${last.waitsFor}.` : "") + writeCursor(last, last.lastMessageAt)
        : undefined,
  };
}

/** The open queue is sorted by whose turn it is first: the place in it begins with that. */
function beyondTurn(after: string | undefined) {
  if (!after) return {};
  const [, waitsFor, rest] = /^(city|nobody|resident)\.(.+)$/.exec(after) ?? [];
  if (!waitsFor) throw new NotFoundError("not a place in this list");
  return { OR: [{ waitsFor: { gt: waitsFor } }, { waitsFor, ...beyond(readCursor(rest), "lastMessageAt", "asc") }] };
}

const MOST_COUNTED = 100;

/** How many threads wait for the staff member's departments, counted up to a hundred. */
export async function countWaiting(db: Db, actor: Actor) {
  authorize(canSeeQueue(actor), actor);
  const where = { ...queueOf(actor), status: "open", waitsFor: "city" };
  return (await db.thread.findMany({ where, take: MOST_COUNTED, select: { id: true } })).length;
}
