import { defineWorkflow } from "@/lib/workflow/define-workflow";

export const issueStatuses = ["new", "triaged", "assigned", "inProgress", "scheduled", "resolved", "closed"] as const;
export type IssueStatus = (typeof issueStatuses)[number];

export const resolutions = ["fixed", "noFurtherAction", "notResponsible", "duplicate", "referred", "cancelled", "cannotReproduce"] as const;
export type Resolution = (typeof resolutions)[number];

export const issueSteps = ["triage", "assign", "schedule", "start", "resolve", "close", "refer", "merge", "split", "reopen"] as const;
export type IssueStep = (typeof issueSteps)[number];

export const openStatuses = ["new", "triaged", "assigned", "inProgress", "scheduled"] as const satisfies readonly IssueStatus[];
export const isOpen = (status: string) => (openStatuses as readonly string[]).includes(status);

/** `split` takes back a merge; `reopen` says that it is not fixed. Both bring it back to the desk. */
export const issueWorkflow = defineWorkflow<IssueStatus, IssueStep>({
  triage: { from: ["new"], to: "triaged" },
  assign: { from: ["new", "triaged", "assigned", "inProgress", "scheduled"], to: "assigned" },
  schedule: { from: ["triaged", "assigned", "inProgress", "scheduled"], to: "scheduled" },
  start: { from: ["triaged", "assigned", "scheduled"], to: "inProgress" },
  resolve: { from: ["triaged", "assigned", "inProgress", "scheduled"], to: "resolved" },
  close: { from: [...openStatuses, "resolved"], to: "closed" },
  refer: { from: openStatuses, to: "closed" },
  merge: { from: openStatuses, to: "closed" },
  split: { from: ["closed"], to: "triaged" },
  reopen: { from: ["resolved", "closed"], to: "triaged" },
});

/** What a line of a report's history tells. */
export const updateKinds = [
  ...(["reported", "triaged", "assigned", "scheduled", "started", "resolved", "closed", "reopened"] as const),
  ...(["note", "merged", "split", "redacted", "referred"] as const),
] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** For how long after it was closed the reporter may say that it is not fixed. */
export const REOPEN_DAYS = 60;
