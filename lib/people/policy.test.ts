import { describe, expect, it } from "vitest";
import { canDecide, canSeeApprovals } from "@/lib/access/approvals/policy";
import type { Actor, Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { canAskForLock, canAskForRole, canAskForUnlock, canFindPeople, canLock, canUnlock, type AccountOf } from "@/lib/people/policy";

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

const someone: AccountOf = { id: "resident", kind: "resident", role: null };
const colleague = (role: StaffRole): AccountOf => ({ id: role, kind: "staff", role });

describe("the people desk", () => {
  it.each<[string, (actor: Actor) => boolean, string[]]>([
    ["finds people", canFindPeople, ["supervisor", "admin"]],
    ["locks a resident's account", (actor) => canLock(actor, someone), ["supervisor", "admin"]],
    ["opens it again", (actor) => canUnlock(actor, someone), ["supervisor", "admin"]],
    ["stops a colleague at once", (actor) => canLock(actor, colleague("clerk")), ["supervisor", "admin"]],
    ["lets a colleague in again alone", (actor) => canUnlock(actor, colleague("clerk")), []],
    ["asks to let a colleague in again", (actor) => canAskForUnlock(actor, colleague("clerk")), ["supervisor", "admin"]],
    ["locks the administrator's account alone", (actor) => canLock(actor, colleague("admin")), []],
    ["asks to lock the administrator's account", (actor) => canAskForLock(actor, colleague("admin")), ["supervisor"]],
    ["asks to lock the supervisor's account", (actor) => canAskForLock(actor, colleague("supervisor")), ["admin"]],
    ["asks for a colleague's role", (actor) => canAskForRole(actor, colleague("clerk")), ["admin"]],
    ["asks for a role of their own", (actor) => canAskForRole(actor, colleague("admin")), []],
    ["asks for a role of a resident", (actor) => canAskForRole(actor, someone), []],
    ["sees approvals", canSeeApprovals, ["supervisor", "admin"]],
    ["decides what administration asked", (actor) => canDecide(actor, { askedBy: "admin", subjectId: "clerk" }), ["supervisor"]],
    ["decides about themselves", (actor) => canDecide(actor, { askedBy: "admin", subjectId: "supervisor" }), []],
  ])("%s", (_what, rule, who) => expect(allowed(rule)).toEqual(who));
});
