import type { ApplicationStatus } from "@/lib/applications/workflow";
import { isWithTheCity } from "@/lib/applications/workflow";
import { DomainError } from "@/lib/errors";

/** What staff do with a case. `issue` follows by itself from an approval without a fee, or from its payment. */
export const staffSteps = ["begin", "pass", "ask", "approve", "issue", "refuse", "cancel"] as const;
export type StaffStep = (typeof staffSteps)[number];

const order = ["submitted", "intakeCheck", "inReview", "inspection", "pendingDecision"] as const;
type Stage = (typeof order)[number];

/** Everything that a step depends on; `stages`: those that the service declares. */
export type CaseState = {
  status: ApplicationStatus;
  stages: readonly string[];
  openItems: number;
  openReviews: number;
  inspection: "none" | "planned" | "passed" | "failed";
  /** Criteria that nobody has judged, or that do not hold. */
  unjudged: number;
  unmet: number;
  issueFee: "none" | "due" | "paid";
};

/** Why a step is not open now: a key of words for staff. */
export type Blocker =
  "wrongStage" | "openItems" | "openReviews" | "inspectionPlanned" | "notInspected" | "unjudged" | "unmet" | "feeDue" | "nothingUnmet";

/** The stage that follows in this service, in the order in which it declares them; a decision always comes last. */
export function stageAfter(stages: readonly string[], status: string): Stage {
  const at = status === "submitted" ? 0 : stages.indexOf(status) + 1 || stages.length;
  return order.find((stage) => stage === stages[at]) ?? "pendingDecision";
}

const isPending = ({ status }: CaseState) => status === "pendingDecision";
const inStage = ({ status }: CaseState) => ["intakeCheck", "inReview", "inspection"].includes(status);
const isOpen = ({ status }: CaseState) => isWithTheCity(status) || status === "actionRequired" || status === "approvedAwaitingPayment";

const rules: Record<StaffStep, (state: CaseState) => (Blocker | false)[]> = {
  begin: (state) => [state.status !== "submitted" && "wrongStage"],
  pass: (state) => [
    !inStage(state) && "wrongStage",
    state.openItems > 0 && "openItems",
    state.status === "inReview" && state.openReviews > 0 && "openReviews",
    state.status === "inspection" && state.inspection === "planned" && "inspectionPlanned",
    state.status === "inspection" && state.inspection === "none" && "notInspected",
  ],
  ask: (state) => [!isWithTheCity(state.status) && "wrongStage"],
  approve: (state) => [
    !isPending(state) && "wrongStage",
    state.openItems > 0 && "openItems",
    state.openReviews > 0 && "openReviews",
    state.inspection === "planned" && "inspectionPlanned",
    state.stages.includes("inspection") && state.inspection !== "passed" && "notInspected",
    state.unjudged > 0 && "unjudged",
    state.unmet > 0 && "unmet",
  ],
  issue: (state) => [
    state.status !== "approvedAwaitingPayment" && "wrongStage",
    state.issueFee === "due" && "feeDue",
    state.openItems > 0 && "openItems",
    state.openReviews > 0 && "openReviews",
  ],
  refuse: (state) => [!isWithTheCity(state.status) && "wrongStage", state.unmet === 0 && "nothingUnmet"],
  cancel: (state) => [!isOpen(state) && "wrongStage"],
};

/** What stands in the way of a step; nothing when it is open. */
export const blockersOf = (step: StaffStep, state: CaseState): Blocker[] => rules[step](state).filter((one) => one !== false);

/** The state that a step leads to. Throws DomainError with what stands in its way. */
export function nextOf(step: StaffStep, state: CaseState): ApplicationStatus {
  const [blocker] = blockersOf(step, state);
  if (blocker) throw new DomainError(`cases.blocked.${blocker}`);
  switch (step) {
    case "begin":
    case "pass":
      return stageAfter(state.stages, state.status);
    case "ask":
      return "actionRequired";
    case "approve":
      return state.issueFee === "due" ? "approvedAwaitingPayment" : "issued";
    case "issue":
      return "issued";
    case "refuse":
      return "refused";
    case "cancel":
      return "cancelled";
  }
}
