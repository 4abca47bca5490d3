import { record } from "@/lib/audit/record";
import type { Actor, Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { findFollow } from "@/lib/issues/following/find-follow";
import { promiseAgain } from "@/lib/issues/promise-again";
import { issueWorkflow, REOPEN_DAYS, type IssueStatus } from "@/lib/issues/workflow";

/** Whoever reported it with an account says that it is not fixed. */
export const reopenOwn = (actor: Resident, { ref, text }: { ref: string; text: string }): Promise<void> =>
  asActor(actor, async (db) => {
    const { id } = await db.issueReport.findFirstOrThrow({ where: { ref, reporterAccountId: actor.accountId }, select: { id: true } });
    await reopen(db, actor, id, text);
  });

/** The same by the link that only the reporter has. Resolves to the report's reference. */
export async function reopenByLink(actor: Actor, token: string | undefined, text: string): Promise<string> {
  const follow = await findFollow(token);
  if (!follow?.isReporter) throw new NotFoundError("not the reporter's link");
  await asActor(actor, (db) => reopen(db, actor, follow.reportId, text));
  return follow.ref;
}

/** Whether a report that ended then may still be opened again; one that was merged goes on with the other. */
export const mayReopen = ({ status, resolution, updatedAt }: { status: string; resolution: string | null; updatedAt: Date }) =>
  issueWorkflow.open(status as IssueStatus).includes("reopen") &&
  resolution !== "duplicate" &&
  now().getTime() - updatedAt.getTime() < REOPEN_DAYS * 86_400_000;

/** Whether the reporter's link still opens the report again. */
export const findReopenable = (actor: Actor, { reportId: id }: { reportId: string }): Promise<boolean> =>
  asActor(actor, (db) =>
    asSystemIn(db, async () =>
      mayReopen(await db.issueReport.findUniqueOrThrow({ where: { id }, select: { status: true, resolution: true, updatedAt: true } })),
    ),
  );

/** Back to the desk with a new promise, and there to another person than the one who closed it. What the reporter says of it staff alone read. */
const reopen = (db: Db, actor: Actor, id: string, text: string) =>
  asSystemIn(db, async () => {
    const found = await db.issueReport.findUniqueOrThrow({
      where: { id },
      select: { status: true, resolution: true, updatedAt: true, category: true, severity: true },
    });
    if (!mayReopen(found)) throw new DomainError("issues.notReopened", { days: REOPEN_DAYS });
    const status = issueWorkflow.next("reopen", found.status as IssueStatus);
    const at = now();
    // Matching on the old status makes two presses at once one.
    const { count } = await db.issueReport.updateMany({
      where: { id, status: found.status },
      data: { status, resolution: null, crewAccountId: null, scheduledOn: null, reopenedAt: at, updatedAt: at, ...promiseAgain(found, at) },
    });
    if (!count) throw new DomainError("issues.justChanged");
    const byAccountId = "accountId" in actor ? actor.accountId : null;
    const update = { reportId: id, at, status, byAccountId };
    const { id: updateId } = await db.issueUpdate.create({ data: { ...update, kind: "reopened", isPublic: true }, select: { id: true } });
    await db.issueUpdate.createMany({ data: [{ ...update, kind: "note", isPublic: false, text, facts: { from: "reporter" } }] });
    await emit(db, "issue.reopened", { reportId: id, updateId });
    record(db, actor, "issue.reopened", { id });
  });
