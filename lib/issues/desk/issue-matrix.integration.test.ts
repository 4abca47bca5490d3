import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changed, outcome, refusals } from "@/lib/access/testing/both-walls";
import { staffRoles, type Staff, type StaffRole } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { issueActs, type Cast } from "@/lib/issues/desk/testing/desk-acts";

/** How somebody stands to the report: each role in each of these tries each act, by its command and by bare statements. */
const standings = ["own department", "another department", "own matter"] as const;
type Standing = (typeof standings)[number];
const roles: StaffRole[] = ["works", "supervisor"];

let cast: Cast;
const actors = new Map<string, Staff>();
let cells = 0;

beforeAll(async () => {
  const resident = await newResident();
  cast = { resident, supervisor: await newStaff("supervisor", ["public-works"]) };
  for (const role of staffRoles) {
    actors.set(`${role} own department`, await newStaff(role, ["public-works"]));
    actors.set(`${role} another department`, await newStaff(role, ["revenue"]));
    actors.set(`${role} own matter`, await newStaff(role, ["public-works"], { ownPartyId: resident.partyId }));
  }
});

/** What one may see of one's own is not kept from one by the second wall. */
const seenByOneself = ["see who reported it"];

describe.each(Object.entries(issueActs))("%s", (name, { scene, run, sql }) => {
  it("is done by the works desk of the department, by nobody else, and by nobody for themselves, on both walls", async () => {
    const shared = await scene(cast);
    for (const role of staffRoles)
      for (const standing of standings) {
        const actor = actors.get(`${role} ${standing}`)!;
        const cell = `${role}, ${standing}`;
        const may = (who: Standing) => roles.includes(role) && who === "own department";
        const rows = await changed(actor, (db) => sql(db, actor, shared));
        if (may(standing)) {
          expect([cell, await outcome(run(actor, await scene(cast), cast))]).toEqual([cell, "done"]);
          expect([cell, rows > 0]).toEqual([cell, true]);
        } else {
          expect([cell, refusals.includes(await outcome(run(actor, shared, cast)))]).toEqual([cell, true]);
          if (!(standing === "own matter" && seenByOneself.includes(name))) expect([cell, rows]).toEqual([cell, 0]);
        }
        cells++;
      }
  });
});

it("has a row for every command of the desk", () => {
  const helpers = ["move-issue.ts", "lock-both.ts", "add-photo-after.ts"]; // steps of others, and a file that comes by a form of its own
  const commands = readdirSync("lib/issues/desk/commands").filter((file) => !/\.test\.ts$/.test(file) && !helpers.includes(file));
  const listed = new Set(Object.values(issueActs).map(({ file }) => file));
  expect(commands.filter((file) => !listed.has(file))).toEqual([]);
});

afterAll(() => {
  expect(cells).toBe(Object.keys(issueActs).length * staffRoles.length * standings.length);
});
