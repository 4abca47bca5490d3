import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import { ended, type ApplicationStatus } from "@/lib/applications/workflow";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { beyond, type Cursor } from "@/lib/keyset";

export const APPLICATIONS_A_PAGE = 20;

const listed = {
  id: true,
  ref: true,
  service: true,
  version: true,
  status: true,
  subject: true,
  savedAt: true,
  expiresAt: true,
  submittedAt: true,
  dueOn: true,
  decidedAt: true,
  feeBillId: true,
} as const;

export const applicationGroups = ["drafts", "active", "ended"] as const;

/** Of one group of states, the last changed first; one more than a page, to know whether there are more. */
export function listApplications(db: Db, actor: Resident, group: (typeof applicationGroups)[number], after?: Cursor) {
  authorize(canSeeApplications(actor), actor);
  const status = { drafts: { equals: "draft" }, active: { notIn: ["draft", ...ended] as ApplicationStatus[] }, ended: { in: ended } }[
    group
  ];
  return db.application.findMany({
    where: { ...applicationsVisibleTo(actor), status, ...beyond(after, "savedAt", "desc") },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: APPLICATIONS_A_PAGE + 1,
    select: listed,
  });
}

export type ListedApplication = Awaited<ReturnType<typeof listApplications>>[number];

const MOST_DRAFTS = 10;

/** Drafts of one service, to go on with instead of beginning again. */
export function listDraftsOf(db: Db, actor: Resident, service: string) {
  authorize(canSeeApplications(actor), actor);
  return db.application.findMany({
    where: { ...applicationsVisibleTo(actor), service, status: "draft" },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: MOST_DRAFTS,
    select: { ref: true, savedAt: true, expiresAt: true },
  });
}
