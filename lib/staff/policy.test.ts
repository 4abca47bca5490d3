import { describe, expect, it } from "vitest";
import type { Actor, Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { canAssign, canConfirm, canDecideCase, canInspect, canReview, canSeeCase, canSeeQueue, canWork } from "@/lib/staff/policy";

const roles: StaffRole[] = ["clerk", "inspector", "passportOfficer", "finance", "works", "records", "supervisor", "admin"];
const at = (role: StaffRole, more: Partial<Staff> = {}): Staff => ({
  ...{ kind: "staff", accountId: role, name: role, email: "", role, departments: ["permits"], services: [] },
  ...more,
});
const resident: Resident = {
  ...{ kind: "resident", accountId: "resident", name: "", email: "", partyId: "party" },
  mandate: { id: "", kind: "self", partyName: "", areas: ["*"], acts: ["see", "draft", "send", "pay"] },
};
const fence = { departmentId: "permits", service: "building-permit", partyId: "party" };
const desk = ["clerk", "inspector", "passportOfficer", "works", "supervisor"];

type Rule = (actor: Actor) => boolean;
const rules: Record<string, { rule: Rule; who: string[]; elsewhere: string[] }> = {
  "sees the queue": { rule: canSeeQueue, who: desk, elsewhere: desk },
  "sees the case": { rule: (actor) => canSeeCase(actor, fence), who: desk, elsewhere: [] },
  "sees the case that the fire brigade reviews": { rule: (actor) => canSeeCase(actor, fence, ["fire"]), who: desk, elsewhere: desk },
  "works on it": { rule: (actor) => canWork(actor, fence), who: desk, elsewhere: [] },
  "decides it": { rule: (actor) => canDecideCase(actor, fence), who: ["clerk", "passportOfficer", "supervisor"], elsewhere: [] },
  "confirms what the clerk proposed": {
    rule: (actor) => canConfirm(actor, fence, { proposedBy: "clerk" }),
    ...{ who: ["passportOfficer", "supervisor"], elsewhere: [] },
  },
  "inspects it": { rule: (actor) => canInspect(actor, fence), who: ["inspector", "supervisor"], elsewhere: [] },
  "gives it to somebody": { rule: (actor) => canAssign(actor, fence), who: ["supervisor"], elsewhere: [] },
  "writes the fire brigade's review": {
    rule: (actor) => canReview(actor, { departmentId: "fire", partyId: "party" }),
    ...{ who: [], elsewhere: desk },
  },
};

describe.each(Object.entries(rules))("whoever %s", (_what, { rule, who, elsewhere }) => {
  const allowed = (more: Partial<Staff>) => roles.filter((role) => rule(at(role, more)));

  it("has the role, in the department that decides", () => expect(allowed({})).toEqual(who));
  it("is of another department only where that was asked", () => expect(allowed({ departments: ["fire"] })).toEqual(elsewhere));
  it("is of some department", () => expect(allowed({ departments: [] })).toEqual([]));
  it("is of the staff", () =>
    expect([rule(resident), rule({ kind: "visitor" }), rule({ kind: "system", job: "any" })]).not.toContain(true));
});

describe("beside the role", () => {
  const working: Rule[] = [
    (actor) => canSeeCase(actor, fence, ["permits"]),
    (actor) => canWork(actor, fence),
    (actor) => canDecideCase(actor, fence),
    (actor) => canConfirm(actor, fence, { proposedBy: "somebody" }),
    (actor) => canInspect(actor, fence),
    (actor) => canAssign(actor, fence),
    (actor) => canReview(actor, { departmentId: "permits", partyId: "party" }),
  ];

  it("nobody sees or works on their own matter, whatever their role", () => {
    for (const rule of working) expect(roles.filter((role) => rule(at(role, { ownPartyId: "party" })))).toEqual([]);
  });

  it("who is named services works on these only", () => {
    const rule: Rule = (actor) => canWork(actor, fence);
    expect(rule(at("clerk", { services: ["building-permit", "dog-licence"] }))).toBe(true);
    expect(rule(at("clerk", { services: ["dog-licence"] }))).toBe(false);
    expect(canSeeCase(at("clerk", { services: ["dog-licence"] }), fence)).toBe(false);
  });
});
