import { defineWorkflow } from "@/lib/workflow/define-workflow";

export const recordStatuses = ["draft", "scheduled", "published", "withdrawn"] as const;
export type RecordStatus = (typeof recordStatuses)[number];
export type RecordStep = "schedule" | "unschedule" | "publish" | "withdraw";

/** A record goes one way; what was withdrawn stays so, with its reason. The table says the same. */
export const recordWorkflow = defineWorkflow<RecordStatus, RecordStep>({
  schedule: { from: ["draft"], to: "scheduled" },
  unschedule: { from: ["scheduled"], to: "draft" },
  publish: { from: ["draft", "scheduled"], to: "published" },
  withdraw: { from: ["published"], to: "withdrawn" },
});

/** Why a record is not there any more. What must not be said is not said by its title either: see record_shows(). */
export const withdrawalReasons = ["mistake", "privacy", "order", "replaced"] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** How far the words of a record are known. */
export const textStates = ["none", "reading", "read", "empty", "failed", "written"] as const;
export type TextState = (typeof textStates)[number];
