import type { Outcome } from "@/lib/staff/decisions/letter";
import { blockersOf, type Blocker, type CaseState } from "@/lib/staff/workflow";

export type OpenOutcome = { outcome: Outcome; blockers: Blocker[] };

/** What can be decided of a case, each with what stands in its way; nothing of one that is over. */
export function outcomesOf({ state, permit }: { state: CaseState; permit: { status: string } | null }): OpenOutcome[] {
  if (state.status === "issued") return permit?.status === "valid" ? [{ outcome: "revoked", blockers: [] }] : [];
  const outcomes: OpenOutcome[] = [
    { outcome: "approved", blockers: blockersOf("approve", state) },
    { outcome: "refused", blockers: blockersOf("refuse", state) },
    { outcome: "cancelled", blockers: blockersOf("cancel", state) },
  ];
  // After an approval only its fee is waited for.
  return state.status === "approvedAwaitingPayment" || outcomes.every(({ blockers }) => blockers.includes("wrongStage")) ? [] : outcomes;
}
