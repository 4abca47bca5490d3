import type { Actor, Resident, Staff } from "@/lib/auth/actor";

/** Anyone tells the city about a place; staff do so for whoever calls. */
export const canReport = ({ kind }: Actor) => kind !== "guest";

/** Follows by account; everybody else by e-mail. */
export const canFollow = (actor: Actor): actor is Resident => actor.kind === "resident";

/** The works desk: whoever belongs to a department sees what was reported to it. */
export const canSeeIssues = (actor: Actor): actor is Staff => actor.kind === "staff" && actor.departments.length > 0;

/** Row-level security says the same. */
export const canWorkOn = (actor: Actor, { departmentId }: { departmentId: string }): actor is Staff =>
  canSeeIssues(actor) && actor.departments.includes(departmentId);

type Taken = { departmentId: string; reopenedAt: Date | null; closedBy: string | null; reporterAccountId: string | null };

/** What was reopened goes to another person than whoever closed it; nobody works on what they reported themselves. */
export const canTake = (actor: Actor, issue: Taken): actor is Staff =>
  canWorkOn(actor, issue) && !(issue.reopenedAt && issue.closedBy === actor.accountId) && issue.reporterAccountId !== actor.accountId;

export const issuesOfDesk = ({ departments }: Staff) => ({ departmentId: { in: departments } });
export const issuesReportedBy = ({ accountId }: Resident) => ({ reporterAccountId: accountId });
