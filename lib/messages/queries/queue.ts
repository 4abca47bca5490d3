import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { writeCursor } from "@/lib/keyset";
import { canSeeQueue, queueOf } from "@/lib/messages/policy";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { queuePlaces, type QueueView } from "@/lib/messages/queries/queue-places";

export const QUEUE_A_PAGE = 50;

const shown = {
  ...{ id: true, ref: true, subject: true, status: true, waitsFor: true, departmentId: true, partyId: true, lastMessageAt: true },
} as const;

/** The threads of the staff member's departments: open ones as they wait for the city, oldest first; others newest first. */
export async function listQueue(db: Db, actor: Actor, view: QueueView, after?: string) {
  authorize(canSeeQueue(actor), actor);
  const ids = await queuePlaces(db, actor, view, after, QUEUE_A_PAGE + 1);
  const byId = new Map(
    (await db.thread.findMany({ where: { id: { in: ids } }, take: ids.length, select: shown })).map((one) => [one.id, one]),
  );
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const threads = found.slice(0, QUEUE_A_PAGE);
  record(db, actor, "threads.listed", { id: view, shown: threads.map(({ partyId }) => partyId) }, { ids: threads.map(({ id }) => id) });
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

const MOST_COUNTED = 100;

/** How many threads wait for the staff member's departments, counted up to a hundred. */
export async function countWaiting(db: Db, actor: Actor) {
  authorize(canSeeQueue(actor), actor);
  const where = { ...queueOf(actor), status: "open", waitsFor: "city" };
  return (await db.thread.findMany({ where, take: MOST_COUNTED, select: { id: true } })).length;
}
