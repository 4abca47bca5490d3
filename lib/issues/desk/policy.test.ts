import { describe, expect, it } from "vitest";
import type { Actor, Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { canDoIssue, canSeeIssue, canWorkOnIssue, isReopened, mayHaveIt } from "@/lib/issues/desk/policy";
import { canSeeIssues } from "@/lib/issues/policy";

const roles: StaffRole[] = ["clerk", "inspector", "passportOfficer", "finance", "works", "records", "supervisor", "admin"];
const at = (role: StaffRole, more: Partial<Staff> = {}): Staff => ({
  ...{ kind: "staff", accountId: role, name: role, email: "", role, departments: ["works"], services: [] },
  ...more,
});
const resident: Resident = {
  ...{ kind: "resident", accountId: "resident", name: "", email: "", partyId: "party" },
  mandate: { id: "", kind: "self", partyName: "", areas: ["*"], acts: ["see", "draft", "send", "pay"] },
};
const hole = { departmentId: "works", partyId: "party", status: "triaged", closedBy: null, reopenedAt: null };
const again = { ...hole, closedBy: "works", reopenedAt: new Date() };

const rules: Record<string, { rule: (actor: Actor) => boolean; who: StaffRole[] }> = {
  "sees reports": { rule: canSeeIssues, who: ["works", "supervisor"] },
  "sees the report": { rule: (actor) => canSeeIssue(actor, hole), who: ["works", "supervisor"] },
  "works on it": { rule: (actor) => canWorkOnIssue(actor, hole), who: ["works", "supervisor"] },
  "ends it": { rule: (actor) => canDoIssue(actor, hole), who: ["works", "supervisor"] },
  "ends what the works closed before": { rule: (actor) => canDoIssue(actor, again), who: ["supervisor"] },
};

describe.each(Object.entries(rules))("whoever %s", (what, { rule, who }) => {
  const allowed = (more: Partial<Staff>) => roles.filter((role) => rule(at(role, more)));
  it("has the role, in the department", () => expect(allowed({})).toEqual(who));
  it("is of no other department", () => expect(allowed({ departments: ["parks"] })).toEqual(what === "sees reports" ? who : []));
  it("is of some department", () => expect(allowed({ departments: [] })).toEqual([]));
  it("is of the staff", () =>
    expect([rule(resident), rule({ kind: "visitor" }), rule({ kind: "system", job: "any" })]).not.toContain(true));
  it("did not report it", () => {
    if (what !== "sees reports") expect(allowed({ ownPartyId: "party" })).toEqual([]);
  });
});

it("gives a reopened report to somebody else, as long as it is open", () => {
  expect([mayHaveIt("works", again), mayHaveIt("other", again)]).toEqual([false, true]);
  expect(mayHaveIt("works", { ...again, status: "resolved" })).toBe(true);
  expect(mayHaveIt("works", { ...hole, closedBy: "works" })).toBe(true);
  expect([isReopened(again), isReopened(hole), isReopened({ ...again, status: "closed" })]).toEqual([true, false, false]);
});
