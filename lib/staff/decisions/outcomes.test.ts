import { expect, it } from "vitest";
import { outcomesOf } from "@/lib/staff/decisions/outcomes";
import type { CaseState } from "@/lib/staff/workflow";

const state: CaseState = {
  ...{ status: "pendingDecision", stages: ["intakeCheck", "pendingDecision"], openItems: 0, openReviews: 0, inspection: "none" },
  ...{ unjudged: 0, unmet: 0, issueFee: "none" },
};
const open = (more: Partial<CaseState>, permit: { status: string } | null = null) =>
  outcomesOf({ state: { ...state, ...more }, permit }).map(({ outcome, blockers }) => [outcome, blockers[0]]);

it("a case that waits for its decision can be approved, or refused once something does not hold", () => {
  expect(open({})).toEqual([["approved", undefined], ["refused", "nothingUnmet"], ["cancelled", undefined]]); // prettier-ignore
  expect(open({ unmet: 1 })).toEqual([["approved", "unmet"], ["refused", undefined], ["cancelled", undefined]]); // prettier-ignore
});

it("what was issued can be taken back while it is valid", () => {
  expect(open({ status: "issued" }, { status: "valid" })).toEqual([["revoked", undefined]]);
  expect(open({ status: "issued" }, { status: "expired" })).toEqual([]);
  expect(open({ status: "issued" })).toEqual([]);
});

it.each(["refused", "withdrawn", "cancelled", "approvedAwaitingPayment"] as const)("nothing is decided of one that is %s", (status) =>
  expect(open({ status })).toEqual([]),
);
