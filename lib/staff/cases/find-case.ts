import { authorize } from "@/lib/access/policy";
import { findVersion } from "@/lib/applications/queries/find-version";
import { sentOf } from "@/lib/applications/sent";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { isReference, normaliseReference } from "@/lib/reference";
import { stateOf } from "@/lib/staff/cases/state-of";
import { canSeeCase, canSeeQueue } from "@/lib/staff/policy";

const inCase = {
  ...{ id: true, ref: true, partyId: true, accountId: true, departmentId: true, service: true, version: true, status: true },
  ...{ stageBefore: true, stageSince: true, subject: true, sent: true, sentHash: true, feeBillId: true, issueBillId: true, renewsId: true },
  ...{ submittedAt: true, dueOn: true, waitingSince: true, decidedAt: true, letterLang: true, assigneeId: true, priority: true },
  ...{ openedBy: true, openedAt: true, escalation: true },
  reviews: { orderBy: { openedAt: "asc" }, take: 20 },
  findings: { take: 40 },
  inspections: { orderBy: { createdAt: "asc" }, take: 20 },
  items: { orderBy: { askedAt: "asc" }, take: 50 },
  decisions: { orderBy: { proposedAt: "asc" }, take: 20 },
} as const;

/**
 * A case as staff work on it, with the service as it was when it was sent and where the case stands. Throws ForbiddenError when it is
 * another department's, NotFoundError when there is none.
 */
export async function findCase(db: Db, actor: Staff, typed: string) {
  authorize(canSeeQueue(actor), actor);
  const ref = normaliseReference(typed);
  if (!isReference(ref)) throw new NotFoundError("not a reference");
  const found = await db.application.findUnique({ where: { ref }, select: inCase });
  if (!found) {
    const [row] = await db.$queryRaw<{ elsewhere: boolean }[]>`SELECT case_is_elsewhere(${ref}) AS elsewhere`;
    throw row?.elsewhere ? new ForbiddenError("another department's") : new NotFoundError("no such case");
  }
  const reviewers = found.reviews.map(({ departmentId }) => departmentId);
  authorize(canSeeCase(actor, found, reviewers), actor);
  const definition = await findVersion(db, found.service, found.version);
  const { answers } = sentOf(found);
  return { ...found, definition, answers, state: await stateOf(db, found, definition, answers) };
}

export type FoundCase = Awaited<ReturnType<typeof findCase>>;

/** The same, its row locked until the end of the transaction: two clerks at once act one after the other. */
export async function lockCase(db: Db, actor: Staff, ref: string) {
  await db.$executeRaw`SELECT case_lock(${normaliseReference(ref)})`;
  return findCase(db, actor, ref);
}
