import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue, isOver, mayHaveIt } from "@/lib/issues/desk/policy";
import { listCrews, listOwnMatterOf } from "@/lib/issues/desk/queries/name-staff";
import type { IssueAssignment } from "@/lib/issues/desk/schema";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";

/** Gives a report to a colleague of its department, takes it, or puts it back. A reopened one goes to somebody else than who closed it. */
export const assignIssue = (actor: Staff, { ref, seen, to }: IssueAssignment) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found)) throw new DomainError("issueDesk.over");
    const problem = await whyNot(db, found, to);
    if (problem) throw new DomainError(`issueDesk.${problem}`);
    await giveIssue(db, actor, found, to);
  });

/** Why this colleague cannot have it. */
export async function whyNot(db: Db, found: FoundIssue, to: string): Promise<"noColleague" | "closedIt" | "notToThem" | undefined> {
  if (!to) return undefined;
  if (!(await listCrews(db, [found.departmentId])).some(({ id }) => id === to)) return "noColleague";
  if ((await listOwnMatterOf(db, found)).includes(to)) return "notToThem";
  return mayHaveIt(to, found) ? undefined : "closedIt";
}

/** Put back, nobody has begun it; what is planned for a day stays planned with whoever has it then. */
export function giveIssue(db: Db, actor: Staff, found: FoundIssue, to: string) {
  const isFirst = found.status === "new" || found.status === "triaged";
  const given = found.status === "scheduled" ? "scheduled" : issueWorkflow.next("assign", found.status as IssueStatus);
  return moveIssue(db, actor, found, {
    ...{ kind: "assigned", status: to ? given : "triaged", facts: { to: to || null }, isPublic: isFirst && to !== "" },
    data: { crewAccountId: to || null, ...(!to && { scheduledOn: null }) },
  });
}
