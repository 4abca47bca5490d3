import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canDoIssue, canWorkOnIssue, isOver } from "@/lib/issues/desk/policy";
import type { IssueStep } from "@/lib/issues/desk/schema";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";

/** A crew begins; the report is theirs from then on. Of two that begin at once the second learns who was quicker. */
export const startIssue = (actor: Staff, { ref, seen }: IssueStep) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found) || found.status === "inProgress") throw new DomainError("issueDesk.begunAlready");
    if (!canDoIssue(actor, found)) throw new DomainError("issueDesk.closedIt");
    const status = issueWorkflow.next("start", found.status as IssueStatus);
    await moveIssue(db, actor, found, { kind: "started", status, data: { crewAccountId: actor.accountId } });
  });
