import { authorize } from "@/lib/access/policy";
import { promiseOf } from "@/lib/applications/promise-of";
import { record } from "@/lib/audit/record";
import type { Actor, Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { canSeeQueue } from "@/lib/staff/policy";
import { openElsewhere } from "@/lib/staff/queue/open-elsewhere";
import { queuePlaces } from "@/lib/staff/queue/queue-places";
import { searchCases, type Found } from "@/lib/staff/queue/search-cases";
import { writeWish, type QueueWish } from "@/lib/staff/queue/views";

export const CASES_A_PAGE = 50;

const inQueue = {
  ...{ id: true, ref: true, partyId: true, service: true, version: true, status: true, stageBefore: true, subject: true, priority: true },
  ...{ escalation: true, assigneeId: true, submittedAt: true, dueOn: true, waitingSince: true, decidedAt: true },
  ...{ openedBy: true, openedAt: true },
} as const;

/** A page of the queue, in its order, with the names it shows. That these people's cases were listed is written down. */
export async function listQueue(db: Db, actor: Actor, wish: QueueWish, after?: string) {
  authorize(canSeeQueue(actor), actor);
  const found = await searchCases(db, wish);
  const { cases, next } = await readPart(db, actor, wish, { found, after, take: CASES_A_PAGE });
  noteListed(db, actor, wish, cases);
  return { cases, next, hasMoreFound: found?.hasMore ?? false };
}

type Part = { found: Found | undefined; after: string | undefined; take: number };

/** So many cases of the queue from a place on, and the place of the next ones. */
export async function readPart(db: Db, actor: Staff, wish: QueueWish, { take, ...part }: Part) {
  const places = await queuePlaces(db, actor, wish, { ...part, take: take + 1 });
  const page = places.slice(0, take);
  const ids = page.map(({ id }) => id);
  const rows = await db.application.findMany({ where: { id: { in: ids } }, take: ids.length, select: inQueue });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const at = now();
  const opened = new Map(found.map((one) => [one.id, openElsewhere(actor, one, at)]));
  const holders = await holdersOf(db, found);
  const staff = await staffOf(db, [...found.map(({ assigneeId }) => assigneeId), ...opened.values()]);
  const reviewers = await reviewersOf(db, found);
  const cases = found.map((one) => ({
    ...one,
    holder: holders.get(one.partyId) ?? "",
    assignee: one.assigneeId ? staff.get(one.assigneeId) : undefined,
    /** The colleague who has it open. */
    openWith: staff.get(opened.get(one.id) ?? ""),
    /** The departments, by slug, whose reviews are not done. */
    reviewers: reviewers.get(one.id) ?? [],
    clock: promiseOf(one, 0, at),
  }));
  return { cases, next: places.length > take ? page.at(-1)!.cursor : undefined };
}

export type QueuedCase = Awaited<ReturnType<typeof readPart>>["cases"][number];

/** Whose cases stood in a list, and by which filter but for what was searched for; `how`: read on a page, or saved as a file. */
export function noteListed(db: Db, actor: Staff, wish: QueueWish, cases: QueuedCase[], how: "listed" | "exported" = "listed") {
  const shown = cases.map(({ partyId }) => partyId);
  const id = writeWish({ ...wish, q: "" }) || "?view=open";
  record(db, actor, `cases.${how}`, { id, shown }, { ids: cases.map(({ id }) => id), ...(wish.q && { searched: true }) });
}

async function holdersOf(db: Db, cases: { partyId: string }[]) {
  const ids = [...new Set(cases.map(({ partyId }) => partyId))];
  const found = await db.party.findMany({ where: { id: { in: ids } }, take: ids.length, select: { id: true, displayName: true } });
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

/** Colleagues' names; their accounts are behind a wall of their own. */
async function staffOf(db: Db, accounts: (string | null)[]) {
  const ids = [...new Set(accounts.flatMap((id) => id ?? []))];
  const found = await db.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM colleagues(${ids}::uuid[])`;
  return new Map(found.map(({ id, name }) => [id, name]));
}

async function reviewersOf(db: Db, cases: { id: string; status: string }[]) {
  const ids = cases.filter(({ status }) => status === "inReview").map(({ id }) => id);
  if (!ids.length) return new Map<string, string[]>();
  const rows = await db.$queryRaw<{ id: string; slugs: string[] }[]>`
    SELECT r.application_id AS id, array_agg(d.slug ORDER BY d.slug) AS slugs FROM review r JOIN department d ON d.id = r.department_id
    WHERE r.application_id = ANY (${ids}::uuid[]) AND r.status = 'open' GROUP BY r.application_id`;
  return new Map(rows.map(({ id, slugs }) => [id, slugs]));
}
