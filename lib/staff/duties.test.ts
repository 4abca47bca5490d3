import { expect, it } from "vitest";
import { listDuties } from "@/lib/staff/duties";

const duties = new Map(listDuties().flatMap(({ duties }) => duties.map((duty) => [duty.id, duty.who])));
const whoMay = (id: string) => duties.get(id)!;

it("keeps apart what one person must not do twice, and what nobody does for themselves", () => {
  for (const id of ["confirm", "publishNotice", "decideApproval"]) expect([id, whoMay(id).ownProposal]).toEqual([id, []]);
  for (const id of ["seeCase", "work", "review", "inspect", "decide", "confirm", "assign"])
    expect([id, whoMay(id).ownMatter, whoMay(id).otherDepartment]).toEqual([id, [], []]);
  for (const id of ["lock", "unlock", "lockColleague", "askForLock", "askForUnlock", "askForRole", "decideApproval"])
    expect([id, whoMay(id).ownMatter]).toEqual([id, []]);
});

it("lets administration give roles and decide no case, and inspectors find and not decide", () => {
  expect(whoMay("askForRole").usual).toEqual(["admin"]);
  for (const id of ["seeCase", "work", "review", "inspect", "decide", "confirm", "assign"]) expect(whoMay(id).usual).not.toContain("admin");
  expect(whoMay("inspect").usual).toContain("inspector");
  expect(whoMay("decide").usual).not.toContain("inspector");
});

it("has somebody for everything, and for every second look two roles", () => {
  for (const [id, who] of duties) expect([id, who.usual.length > 0]).toEqual([id, true]);
  for (const id of ["confirm", "decideApproval"]) expect(whoMay(id).usual.length).toBeGreaterThan(1);
});
