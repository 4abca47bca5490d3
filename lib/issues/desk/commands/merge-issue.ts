import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { lockBoth } from "@/lib/issues/desk/commands/lock-both";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { isOver } from "@/lib/issues/desk/policy";
import type { IssueMerge } from "@/lib/issues/desk/schema";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";
import { isReference, normaliseReference } from "@/lib/reference";

/**
 * Closes a report as a duplicate of another one, which stays; what was merged into it before comes along. Both histories say so, and those who
 * follow either are told. One that is over takes in nothing: an open problem would leave every queue.
 */
export const mergeIssue = (actor: Staff, { ref, seen, into, typed }: IssueMerge) =>
  asActor(actor, async (db) => {
    const wanted = typed || into;
    if (!isReference(wanted)) throw new DomainError("issueDesk.chooseReport");
    if (normaliseReference(wanted) === normaliseReference(ref)) throw new DomainError("issueDesk.sameReport");
    const [found, main] = await lockBoth(db, actor, [ref, wanted], seen);
    if (main.duplicateOfId) throw new DomainError("issueDesk.isDuplicate");
    if (isOver(found)) throw new DomainError("issueDesk.endedAlready");
    if (isOver(main)) throw new DomainError("issueDesk.mainIsOver");
    const status = issueWorkflow.next("merge", found.status as IssueStatus);
    await db.issueReport.updateMany({ where: { duplicateOfId: found.id }, data: { duplicateOfId: main.id } });
    await moveIssue(db, actor, found, {
      ...{ kind: "merged", status, facts: { into: main.ref } },
      data: { resolution: "duplicate", duplicateOfId: main.id, closedBy: actor.accountId, crewAccountId: null, scheduledOn: null },
    });
    await moveIssue(db, actor, main, { kind: "merged", facts: { from: found.ref } });
  });
