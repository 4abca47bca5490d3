import { describe, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { changeOf, outcomeOf, type Changeable, type Outcome } from "./outcome";

const clerk: Staff = {
  kind: "staff",
  accountId: "dana",
  name: "",
  email: "",
  role: "clerk",
  departments: ["permits"],
  services: [],
  ownPartyId: "dana-herself",
};
const supervisor: Staff = { ...clerk, accountId: "noor", role: "supervisor" };
const someone: Changeable = {
  ...{ departmentId: "permits", service: "dog-licence", partyId: "rex", status: "inReview", assigneeId: null, priority: 0 },
  ...{ openedBy: null, openedAt: null },
};
const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000);

type Row = [
  sentence: string,
  actor: Staff,
  act: "take" | "putBack" | "assign" | "urgent" | "usual",
  one: Partial<Changeable> | undefined,
  outcome: Outcome,
];
const rows: Row[] = [
  ["a clerk takes what nobody has", clerk, "take", {}, "changed"],
  ["a clerk takes what a colleague has", clerk, "take", { assigneeId: "sam" }, "changed"],
  ["a clerk takes what they have", clerk, "take", { assigneeId: "dana" }, "same"],
  ["a clerk puts their own back", clerk, "putBack", { assigneeId: "dana" }, "changed"],
  ["a clerk puts a colleague's back", clerk, "putBack", { assigneeId: "sam" }, "notAllowed"],
  ["a clerk gives a case to a colleague", clerk, "assign", {}, "notAllowed"],
  ["a supervisor does", supervisor, "assign", {}, "changed"],
  ["a supervisor puts a colleague's back", supervisor, "putBack", { assigneeId: "sam" }, "changed"],
  ["a clerk makes it urgent", clerk, "urgent", {}, "changed"],
  ["what is urgent stays so", clerk, "urgent", { priority: 1 }, "same"],
  ["what is urgent becomes usual", clerk, "usual", { priority: 1 }, "changed"],
  ["what is decided stays as it is", clerk, "take", { status: "issued" }, "over"],
  ["what waits for the resident can be taken", clerk, "take", { status: "actionRequired" }, "changed"],
  ["another department's case is not there", clerk, "take", { departmentId: "parking" }, "notThere"],
  ["what was not found is not there", clerk, "urgent", undefined, "notThere"],
  ["nobody takes their own matter", clerk, "take", { partyId: "dana-herself" }, "ownMatter"],
  ["what a colleague has open is left alone", clerk, "take", { openedBy: "sam", openedAt: ago(3) }, "openElsewhere"],
  ["what they had open half an hour ago is not", clerk, "take", { openedBy: "sam", openedAt: ago(30) }, "changed"],
  ["what one has open oneself is not either", clerk, "urgent", { openedBy: "dana", openedAt: ago(3) }, "changed"],
];

describe("what becomes of a selected case", () => {
  it.each(rows)("%s", (_, actor, act, one, outcome) => {
    const change = changeOf(actor, { act, to: act === "assign" ? "sam" : "" });
    expect(outcomeOf(actor, one && { ...someone, ...one }, change, true)).toBe(outcome);
  });

  it("is nothing when whom it is given to does not work there", () => {
    expect(outcomeOf(supervisor, someone, changeOf(supervisor, { act: "assign", to: "sam" }), false)).toBe("noColleague");
  });

  it("is nothing for whoever is named other services", () => {
    expect(outcomeOf({ ...clerk, services: ["parking-permit"] }, someone, changeOf(clerk, { act: "take", to: "" }), true)).toBe("notThere");
  });
});
