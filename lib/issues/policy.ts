import type { Actor, Resident, Staff, StaffRole } from "@/lib/auth/actor";

/** Anyone tells the city about a place, also while they pay a bill without an account; staff do so for whoever calls. No job does. */
export const canReport = ({ kind }: Actor) => kind !== "system";

/** Follows by account; everybody else by e-mail. */
export const canFollow = (actor: Actor): actor is Resident => actor.kind === "resident";

export const issuesReportedBy = ({ accountId }: Resident) => ({ reporterAccountId: accountId });

/** at_issue_desk() in the database says the same. */
export const atTheWorks: readonly StaffRole[] = ["works", "supervisor"];

/** Whoever works on reports at all. */
export const canSeeIssues = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && atTheWorks.includes(actor.role) && actor.departments.length > 0;

/** The department that looks after such problems; what the desk does with a report says desk/policy.ts. */
export const canWorkOn = (actor: Actor, { departmentId }: { departmentId: string }): actor is Staff =>
  canSeeIssues(actor) && actor.departments.includes(departmentId);
