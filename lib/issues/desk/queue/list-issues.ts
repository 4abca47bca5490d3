import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor, Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { issuePlaces } from "@/lib/issues/desk/queue/queue-places";
import { canSeeIssues } from "@/lib/issues/policy";
import { searchIssues, type Found } from "@/lib/issues/desk/queue/search-issues";
import { nameStaff } from "@/lib/issues/desk/queries/name-staff";
import { writeIssueWish, type IssueWish } from "@/lib/issues/desk/views";

export const ISSUES_A_PAGE = 50;

const inQueue = {
  ...{ id: true, ref: true, category: true, status: true, resolution: true, severity: true, address: true, street: true, ward: true },
  ...{ crewAccountId: true, scheduledOn: true, promisedOn: true, hiddenAt: true, reopenedAt: true, duplicateOfId: true, partyId: true },
  ...{ origin: true, reportedAt: true, updatedAt: true },
} as const;

/** A page of the queue, in its order, with the names it shows. Whose reports stood in it is written down. */
export async function listIssues(db: Db, actor: Actor, wish: IssueWish, after?: string) {
  authorize(canSeeIssues(actor), actor);
  const found = await searchIssues(db, wish);
  const { reports, next } = await readPart(db, actor, wish, { found, after, take: ISSUES_A_PAGE });
  noteListed(db, actor, wish, reports);
  return { reports, next, hasMoreFound: found?.hasMore ?? false };
}

type Part = { found: Found | undefined; after: string | undefined; take: number };

/** So many reports of the queue from a place on, and the place of the next ones. */
export async function readPart(db: Db, actor: Staff, wish: IssueWish, { take, ...part }: Part) {
  const places = await issuePlaces(db, actor, wish, { ...part, take: take + 1 });
  const page = places.slice(0, take);
  const ids = page.map(({ id }) => id);
  const rows = await db.issueReport.findMany({ where: { id: { in: ids } }, take: ids.length, select: inQueue });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const crews = await nameStaff(
    db,
    found.map(({ crewAccountId }) => crewAccountId),
  );
  const followed = await followersOf(db, ids);
  const reports = found.map((one) => ({
    ...one,
    crew: one.crewAccountId ? crews.get(one.crewAccountId) : undefined,
    followers: followed.get(one.id) ?? 0,
  }));
  return { reports, next: places.length > take ? page.at(-1)!.cursor : undefined };
}

export type QueuedIssue = Awaited<ReturnType<typeof readPart>>["reports"][number];

/** Whose reports stood in a list, and by which filter but for what was searched for; `how`: read on a page, or saved as a file. */
export function noteListed(db: Db, actor: Staff, wish: IssueWish, reports: QueuedIssue[], how: "listed" | "exported" = "listed") {
  const shown = reports.map(({ partyId }) => partyId);
  const id = writeIssueWish({ ...wish, q: "" }) || "?view=new";
  record(db, actor, `issues.${how}`, { id, shown }, { ids: reports.map(({ id }) => id), ...(wish.q && { searched: true }) });
}

/** How many people are told of each, besides who reported it. */
async function followersOf(db: Db, ids: string[]): Promise<Map<string, number>> {
  const rows = await db.publicIssue.findMany({
    where: { reportId: { in: ids } },
    take: ids.length,
    select: { reportId: true, followers: true },
  });
  return new Map(rows.map(({ reportId, followers }) => [reportId, followers]));
}
