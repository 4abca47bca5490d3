import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import type { IssueStep } from "@/lib/issues/desk/schema";

/** What was fixed is put away: its words were said when it was fixed. */
export const closeIssue = (actor: Staff, { ref, seen }: IssueStep) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (found.status !== "resolved") throw new DomainError("issueDesk.notResolved");
    await moveIssue(db, actor, found, { kind: "closed", status: "closed", isPublic: false });
  });
