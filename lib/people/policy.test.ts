import { describe, expect, it } from "vitest";
import { canDecide, canSeeApprovals } from "@/lib/access/approvals/policy";
import type { Actor, Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { canAskForRole, canFindPeople, canLock } from "@/lib/people/policy";

const staff = (role: StaffRole): Staff => ({ kind: "staff", accountId: role, name: role, email: "", role, departments: [], services: [] });
const resident: Resident = {
  kind: "resident",
  accountId: "resident",
  name: "",
  email: "",
  partyId: "",
  mandate: { id: "", kind: "self", partyName: "", areas: ["*"], acts: ["see", "draft", "send", "pay"] },
};
const everyone: Actor[] = [
  { kind: "visitor" },
  resident,
  ...(["clerk", "inspector", "passportOfficer", "finance", "works", "records", "supervisor", "admin"] as const).map(staff),
];
const nameOf = (actor: Actor) => (actor.kind === "staff" ? actor.role : actor.kind);
const allowed = (rule: (actor: Actor) => boolean) => everyone.filter(rule).map(nameOf);

describe("the people desk", () => {
  it.each<[string, (actor: Actor) => boolean, string[]]>([
    ["finds people", canFindPeople, ["supervisor", "admin"]],
    ["locks an account", (actor) => canLock(actor, { id: "somebody" }), ["supervisor", "admin"]],
    ["locks the administrator's account", (actor) => canLock(actor, { id: "admin" }), ["supervisor"]],
    ["asks for a colleague's role", (actor) => canAskForRole(actor, { id: "clerk", kind: "staff" }), ["admin"]],
    ["asks for a role of their own", (actor) => canAskForRole(actor, { id: "admin", kind: "staff" }), []],
    ["asks for a role of a resident", (actor) => canAskForRole(actor, { id: "resident", kind: "resident" }), []],
    ["sees approvals", canSeeApprovals, ["supervisor", "admin"]],
    ["decides what administration asked", (actor) => canDecide(actor, { askedBy: "admin", subjectId: "clerk" }), ["supervisor"]],
    ["decides about themselves", (actor) => canDecide(actor, { askedBy: "admin", subjectId: "supervisor" }), []],
  ])("%s", (_what, rule, who) => expect(allowed(rule)).toEqual(who));
});
