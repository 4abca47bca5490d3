import { cache } from "react";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { findAsked } from "@/lib/issues/asked";
import { subjectOf } from "@/lib/issues/desk/commands/move-issue";
import { findIssue, markOf, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { listCrewsFor, nameStaff } from "@/lib/issues/desk/queries/name-staff";
import { listNearby } from "@/lib/issues/desk/queries/list-nearby";

/** A report with everything that its page shows; title and page share what was read. Opening it is written down. */
export const readIssue = cache((actor: Staff, ref: string) =>
  asActor(actor, async (db) => {
    const found = await findIssue(db, actor, ref);
    record(db, actor, "issue.opened", subjectOf(found));
    const updates = await db.issueUpdate.findMany({
      where: { reportId: found.id },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, at: true, kind: true, status: true, isPublic: true, text: true, byAccountId: true, facts: true },
    });
    const of = { reportId: found.id };
    return {
      ...{ found, seen: markOf(found), updates },
      asked: await findAsked(db, found),
      photos: await photosOf(db, found),
      contact: (await db.issueContact.count({ where: of })) > 0,
      followers: await followersOf(db, found),
      main: await refOf(db, found.duplicateOfId),
      parts: await db.issueReport.findMany({ where: { duplicateOfId: found.id }, orderBy: { id: "asc" }, take: 50, select: part }),
      nearby: await listNearby(db, found),
      crews: await listCrewsFor(db, found),
      names: await nameStaff(db, [found.crewAccountId, found.closedBy, ...updates.map(({ byAccountId }) => byAccountId)]),
    };
  }),
);

export type IssueRead = Awaited<ReturnType<typeof readIssue>>;
export type IssuePhotoRead = IssueRead["photos"][number];

/**
 * A report for the page of one act, which shows what it is and where, as lists do, but nothing that somebody wrote: no look at their report,
 * or each step of a day's work would be one. `more` is what this act's page shows besides.
 */
export const readForAct = <More extends object>(actor: Staff, ref: string, more: (db: Db, found: FoundIssue) => Promise<More>) =>
  asActor(actor, async (db) => {
    const found = await findIssue(db, actor, ref);
    return { found, seen: markOf(found), ...(await more(db, found)) };
  });

const part = { ref: true, address: true, reportedAt: true } as const;

/** Of a report as it was sent and as a crew left it, the first first. */
export const photosOf = (db: Db, { id: reportId }: Pick<FoundIssue, "id">) =>
  db.issuePhoto.findMany({
    where: { reportId },
    orderBy: [{ side: "desc" }, { addedAt: "asc" }, { id: "asc" }],
    take: 40,
    select: {
      ...{ id: true, side: true, hiddenAt: true, addedAt: true },
      file: { select: { id: true, name: true, type: true, size: true, status: true, problem: true, previewKey: true } },
    },
  });

/** How many follow it: of what everybody sees. */
export const followersOf = async (db: Db, { id: reportId }: Pick<FoundIssue, "id">) =>
  (await db.publicIssue.findUnique({ where: { reportId }, select: { followers: true } }))?.followers ?? 0;

const refOf = async (db: Db, id: string | null) =>
  id ? (await db.issueReport.findUnique({ where: { id }, select: { ref: true } }))?.ref : undefined;
