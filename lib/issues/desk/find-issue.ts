import { createHash } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import type { Actor, Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { DomainError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { canSeeIssue } from "@/lib/issues/desk/policy";
import { canSeeIssues } from "@/lib/issues/policy";
import { isReference, normaliseReference } from "@/lib/reference";

const whole = {
  ...{ id: true, ref: true, category: true, status: true, resolution: true, severity: true, lat: true, lng: true, address: true },
  ...{
    street: true,
    ward: true,
    description: true,
    redacted: true,
    answers: true,
    askedHash: true,
    departmentId: true,
    crewAccountId: true,
  },
  ...{ scheduledOn: true, promisedOn: true, hiddenAt: true, duplicateOfId: true, origin: true, reporterAccountId: true, partyId: true },
  ...{ closedBy: true, reopenedAt: true, reportedAt: true, updatedAt: true },
} as const;

/** A report as its department works on it. Throws ForbiddenError when it is another department's, NotFoundError when there is none. */
export async function findIssue(db: Db, actor: Actor, typed: string) {
  authorize(canSeeIssues(actor), actor);
  const ref = normaliseReference(typed);
  if (!isReference(ref)) throw new NotFoundError("not a reference");
  const found = await db.issueReport.findUnique({ where: { ref }, select: whole });
  if (!found) {
    const [row] = await db.$queryRaw<{ elsewhere: boolean }[]>`SELECT issue_is_elsewhere(${ref}) AS elsewhere`;
    throw row?.elsewhere ? new ForbiddenError("another department's") : new NotFoundError("no such report");
  }
  authorize(canSeeIssue(actor, found), actor);
  return found;
}

export type FoundIssue = Awaited<ReturnType<typeof findIssue>>;

/**
 * The same, its row locked until the end of the transaction: two crews at once act one after the other. With `seen`, what the page showed,
 * the second of them learns that somebody was quicker.
 */
export async function lockIssue(db: Db, actor: Staff, ref: string, seen = "") {
  await db.$queryRaw`SELECT id FROM issue_report WHERE ref = ${normaliseReference(ref)} FOR UPDATE`;
  const found = await findIssue(db, actor, ref);
  if (seen && seen !== markOf(found)) throw new DomainError("issueDesk.changedMeanwhile");
  return found;
}

type Marked = Pick<FoundIssue, "id" | "status" | "category" | "severity" | "crewAccountId" | "scheduledOn" | "hiddenAt" | "duplicateOfId">;

/** What a page says of where a report stands, in eight characters. */
export const markOf = ({ id, status, category, severity, crewAccountId, scheduledOn, hiddenAt, duplicateOfId }: Marked): string =>
  createHash("sha256")
    .update(JSON.stringify([id, status, category, severity, crewAccountId, scheduledOn, hiddenAt, duplicateOfId]))
    .digest("base64url")
    .slice(0, 8);
