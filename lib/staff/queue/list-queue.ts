import { authorize } from "@/lib/access/policy";
import { promiseOf } from "@/lib/applications/promise-of";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { canSeeQueue } from "@/lib/staff/policy";
import { queuePlaces } from "@/lib/staff/queue/queue-places";
import { writeWish, type QueueWish } from "@/lib/staff/queue/views";

export const CASES_A_PAGE = 50;

const inQueue = {
  ...{ id: true, ref: true, partyId: true, service: true, version: true, status: true, stageBefore: true, subject: true, priority: true },
  ...{ escalation: true, assigneeId: true, submittedAt: true, dueOn: true, waitingSince: true, decidedAt: true },
} as const;

/** A page of the queue, in its order, with the names it shows. That these people's cases were listed is written down. */
export async function listQueue(db: Db, actor: Actor, wish: QueueWish, after?: string) {
  authorize(canSeeQueue(actor), actor);
  const places = await queuePlaces(db, actor, wish, after, CASES_A_PAGE + 1);
  const page = places.slice(0, CASES_A_PAGE);
  const ids = page.map(({ id }) => id);
  const rows = await db.application.findMany({ where: { id: { in: ids } }, take: ids.length, select: inQueue });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const cases = ids.flatMap((id) => byId.get(id) ?? []);
  const [holders, staff] = [await holdersOf(db, cases), await staffOf(db, cases)];
  record(db, actor, "cases.listed", { id: writeWish(wish) || "?view=open", shown: cases.map(({ partyId }) => partyId) }, { ids });
  const at = now();
  return {
    cases: cases.map((one) => ({
      ...one,
      holder: holders.get(one.partyId) ?? "",
      assignee: one.assigneeId ? staff.get(one.assigneeId) : undefined,
      clock: promiseOf(one, 0, at),
    })),
    next: places.length > CASES_A_PAGE ? page.at(-1)!.cursor : undefined,
  };
}

export type QueuedCase = Awaited<ReturnType<typeof listQueue>>["cases"][number];

async function holdersOf(db: Db, cases: { partyId: string }[]) {
  const ids = [...new Set(cases.map(({ partyId }) => partyId))];
  const found = await db.party.findMany({ where: { id: { in: ids } }, take: ids.length, select: { id: true, displayName: true } });
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

/** Colleagues' names; their accounts are behind a wall of their own. */
async function staffOf(db: Db, cases: { assigneeId: string | null }[]) {
  const ids = [...new Set(cases.flatMap(({ assigneeId }) => assigneeId ?? []))];
  const found = await db.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM colleagues(${ids}::uuid[])`;
  return new Map(found.map(({ id, name }) => [id, name]));
}
