import { describe, expect, it } from "vitest";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import { blockersOf, nextOf, stageAfter, staffSteps, type CaseState, type StaffStep } from "@/lib/staff/workflow";

const building = ["intakeCheck", "inReview", "inspection", "pendingDecision"];
const sound: CaseState = {
  ...{ status: "pendingDecision", stages: building, openItems: 0, openReviews: 0, inspection: "passed", unjudged: 0, unmet: 0 },
  issueFee: "none",
};

describe("the stages of a service", () => {
  it.each([
    [building, "submitted", "intakeCheck"],
    [building, "intakeCheck", "inReview"],
    [building, "inReview", "inspection"],
    [building, "inspection", "pendingDecision"],
    [["intakeCheck", "pendingDecision"], "intakeCheck", "pendingDecision"],
    [["intakeCheck", "inspection", "inReview", "pendingDecision"], "intakeCheck", "inspection"],
    [["intakeCheck", "inspection", "inReview", "pendingDecision"], "inspection", "inReview"],
    [["inReview"], "submitted", "inReview"],
    [["inReview"], "inReview", "pendingDecision"],
  ])("%j: after %s comes %s", (stages, status, next) => expect(stageAfter(stages, status)).toBe(next));
});

describe("steps", () => {
  it.each<[StaffStep, Partial<CaseState>, string]>([
    ["begin", { status: "inReview" }, "wrongStage"],
    ["pass", { status: "intakeCheck", openItems: 1 }, "openItems"],
    ["pass", { status: "inReview", openReviews: 1 }, "openReviews"],
    ["pass", { status: "inspection", inspection: "none" }, "notInspected"],
    ["pass", { status: "inspection", inspection: "planned" }, "inspectionPlanned"],
    ["approve", { status: "inReview" }, "wrongStage"],
    ["approve", { openItems: 1 }, "openItems"],
    ["approve", { openReviews: 1 }, "openReviews"],
    ["approve", { inspection: "failed" }, "notInspected"],
    ["approve", { unjudged: 1 }, "unjudged"],
    ["approve", { unmet: 1 }, "unmet"],
    ["refuse", { unmet: 0 }, "nothingUnmet"],
    ["issue", { status: "approvedAwaitingPayment", issueFee: "due" }, "feeDue"],
    ["ask", { status: "issued" }, "wrongStage"],
    ["cancel", { status: "refused" }, "wrongStage"],
  ])("%s of a case with %j is stopped by %s", (step, changed, blocker) => {
    expect(blockersOf(step, { ...sound, ...changed })).toContain(blocker);
    expect(() => nextOf(step, { ...sound, ...changed })).toThrow();
  });

  it.each<[StaffStep, Partial<CaseState>, ApplicationStatus]>([
    ["begin", { status: "submitted" }, "intakeCheck"],
    ["pass", { status: "inspection", inspection: "failed" }, "pendingDecision"],
    ["approve", {}, "issued"],
    ["approve", { issueFee: "due" }, "approvedAwaitingPayment"],
    ["approve", { stages: ["inReview"], inspection: "none" }, "issued"],
    ["refuse", { unmet: 2, unjudged: 3 }, "refused"],
    ["cancel", { status: "actionRequired" }, "cancelled"],
    ["issue", { status: "approvedAwaitingPayment", issueFee: "paid" }, "issued"],
  ])("%s of a case with %j leads to %s", (step, changed, to) => expect(nextOf(step, { ...sound, ...changed })).toBe(to));
});

/** A small generator (mulberry32), so that a walk that fails can be walked again. */
function draws(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Ends are tried rarely, or every walk is over at once. */
const tries = [...staffSteps, ...Array.from({ length: 8 }, () => ["begin", "pass", "approve", "issue"] as const).flat()];
const ends = ["issued", "refused", "cancelled"];

/** What the world does between two steps of staff: the applicant answers, departments finish, inspectors go, money comes. */
function worldGoesOn(state: CaseState, draw: (below: number) => number): CaseState {
  switch (draw(8)) {
    case 0:
      return { ...state, openItems: Math.max(0, state.openItems - 1) };
    case 1:
      return { ...state, openReviews: Math.max(0, state.openReviews - 1) };
    case 2:
      return state.status === "inspection" ? { ...state, inspection: (["planned", "passed", "failed"] as const)[draw(3)]! } : state;
    case 3:
      return { ...state, unjudged: Math.max(0, state.unjudged - 1) };
    case 4:
      return { ...state, unmet: draw(3) ? 0 : state.unmet + 1 };
    case 5:
      return state.status === "approvedAwaitingPayment" && !draw(3) ? { ...state, issueFee: "paid" } : state;
    case 6:
      return state.status === "actionRequired" && !state.openItems ? { ...state, status: "inReview" } : state;
    default:
      return state.status === "inReview" && !draw(4) ? { ...state, openReviews: state.openReviews + 1 } : state;
  }
}

describe("any walk through the workflow", () => {
  it("comes to issued only with nothing open, nothing unmet and nothing due, and never leaves an end", () => {
    const reached = new Map<string, number>();
    for (let seed = 1; seed <= 1000; seed++) {
      const draw = draws(seed);
      let state: CaseState = {
        ...{ status: "submitted", openItems: 0, openReviews: draw(3), inspection: "none", unjudged: draw(4), unmet: draw(2) },
        stages: building.filter(() => draw(4) > 0),
        issueFee: draw(2) ? "due" : "none",
      };
      for (let step = 0; step < 60; step++) {
        const tried = tries[draw(tries.length)]!;
        const before = state;
        if (blockersOf(tried, state).length) {
          state = worldGoesOn(state, draw);
          continue;
        }
        if (ends.includes(before.status)) expect.fail(`seed ${seed}, step ${step}: ${tried} left ${before.status}`);
        state = { ...state, status: nextOf(tried, state), openItems: state.openItems + (tried === "ask" ? 1 : 0) };
        if (state.status !== "issued") continue;
        const { openItems, openReviews, unjudged, unmet, issueFee, inspection, stages } = state;
        expect({ openItems, openReviews, fee: issueFee === "due" }, `seed ${seed}`).toEqual({ openItems: 0, openReviews: 0, fee: false });
        if (before.status === "pendingDecision") expect([unjudged, unmet]).toEqual([0, 0]);
        if (stages.includes("inspection") && before.status === "pendingDecision") expect(inspection).toBe("passed");
      }
      reached.set(state.status, (reached.get(state.status) ?? 0) + 1);
    }
    // The walks go everywhere, or they prove nothing.
    for (const end of ends) expect(reached.get(end) ?? 0, end).toBeGreaterThan(20);
  });
});
