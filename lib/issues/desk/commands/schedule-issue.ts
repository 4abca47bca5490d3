import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { isWorkingDay } from "@/lib/city/calendar";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue, isOver } from "@/lib/issues/desk/policy";
import { today } from "@/lib/issues/desk/queue/queue-places";
import type { IssuePlan } from "@/lib/issues/desk/schema";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";

/** Says on which working day a crew comes; those who follow are told the day. */
export const scheduleIssue = (actor: Staff, { ref, seen, on }: IssuePlan) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found)) throw new DomainError("issueDesk.over");
    requireWorkingDay(on);
    await planIssue(db, actor, found, on);
  });

export function requireWorkingDay(on: string) {
  if (on < today() || !isWorkingDay(on)) throw new DomainError("issueDesk.noWorkingDay");
}

export function planIssue(db: Db, actor: Staff, found: FoundIssue, on: string) {
  const status = issueWorkflow.next("schedule", found.status as IssueStatus);
  return moveIssue(db, actor, found, { kind: "scheduled", status, data: { scheduledOn: new Date(on) }, facts: { on } });
}
