import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue, isOver } from "@/lib/issues/desk/policy";
import type { IssueReopening } from "@/lib/issues/desk/schema";
import { promiseAgain } from "@/lib/issues/promise-again";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";

/** Opens a report again, with a new promise from today. The table gives it to another person than the one who closed it. */
export const reopenIssue = (actor: Staff, { ref, seen, text }: IssueReopening) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (!isOver(found)) throw new DomainError("issueDesk.isOpen");
    if (found.duplicateOfId) throw new DomainError("issueDesk.splitFirst");
    await moveIssue(db, actor, found, {
      ...{ kind: "reopened", status: issueWorkflow.next("reopen", found.status as IssueStatus), text },
      data: { resolution: null, reopenedAt: now(), scheduledOn: null, ...promiseAgain(found, now()) },
    });
  });
