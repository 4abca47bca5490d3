import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changed, outcome, refusals } from "@/lib/access/testing/both-walls";
import { staffRoles, type Staff, type StaffRole } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { exportQueue } from "@/lib/staff/queue/export-queue";
import { readWish } from "@/lib/staff/queue/views";
import type { Cast } from "@/lib/staff/testing/acts/act";
import { deskActs } from "@/lib/staff/testing/desk-acts";

/** How somebody stands to the case: each role in each of these tries each act, by its command and by bare statements. */
const standings = ["own department", "another department", "another service", "own matter"] as const;
type Standing = (typeof standings)[number];

let cast: Cast;
const actors = new Map<string, Staff>();
let cells = 0;

beforeAll(async () => {
  const resident = await newResident();
  const [supervisor, inspector, colleague] = [await newStaff("supervisor"), await newStaff("inspector"), await newStaff("clerk")];
  cast = { resident, supervisor, inspector, colleague };
  for (const role of staffRoles) {
    actors.set(`${role} own department`, await newStaff(role));
    actors.set(`${role} another department`, await newStaff(role, ["revenue"]));
    actors.set(`${role} another service`, await newStaff(role, ["permits"], { services: ["food-stall-licence"] }));
    actors.set(`${role} own matter`, await newStaff(role, ["permits"], { ownPartyId: resident.partyId }));
  }
});

describe.each(Object.entries(deskActs))("%s", (_name, { scene, run, sql, roles, reviewers }) => {
  it("is done by these roles in these standings, and by nobody else, on both walls", async () => {
    const may = (role: StaffRole, standing: Standing) =>
      roles.includes(role) && (standing === "own department" || (standing === "another service" && Boolean(reviewers)));
    const shared = await scene(cast);
    for (const role of staffRoles)
      for (const standing of standings) {
        const actor = actors.get(`${role} ${standing}`)!;
        const cell = `${role}, ${standing}`;
        const rows = await changed(actor, (db) => sql(db, actor, shared, cast));
        if (may(role, standing)) {
          expect([cell, await outcome(run(actor, await scene(cast), cast))]).toEqual([cell, "done"]);
          expect([cell, rows > 0]).toEqual([cell, true]);
        } else {
          expect([cell, refusals.includes(await outcome(run(actor, shared, cast)))]).toEqual([cell, true]);
          expect([cell, rows]).toEqual([cell, 0]);
        }
        cells++;
      }
  });
});

describe("who proposed", () => {
  it.each(["confirm a refusal", "confirm a revocation"] as const)("does not %s, whatever their role", async (name) => {
    const { scene, run, sql } = deskActs[name];
    for (const role of ["clerk", "passportOfficer", "supervisor"] as const) {
      const actor = actors.get(`${role} own department`)!;
      const own = await scene({ ...cast, colleague: actor });
      await expect(run(actor, own, cast)).rejects.toMatchObject({ key: "cases.ownProposal" });
      expect(await changed(actor, (db) => sql(db, actor, own, cast))).toBe(0);
      cells++;
    }
  });
});

it("saves as a file what the actor works on, and nothing else", async () => {
  const { id, ref } = await deskActs["ask for more"].scene(cast);
  const wish = readWish({ service: "building-permit", q: ref });
  const saved = async (actor: Staff) => {
    const ids: string[] = [];
    for await (const part of exportQueue(actor, wish)) ids.push(...part.map((one) => one.id));
    return ids.includes(id!);
  };
  const desk = deskActs["ask for more"].roles;
  for (const role of staffRoles)
    for (const standing of standings) {
      const cell = `${role}, ${standing}`;
      const has = await saved(actors.get(`${role} ${standing}`)!).catch(() => false);
      expect([cell, has]).toEqual([cell, desk.includes(role) && standing === "own department"]);
      cells++;
    }
});

it("has a row for every command of the desk", () => {
  const folder = "lib/staff";
  const commands = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => {
    if (!/(?<!\.test)\.ts$/.test(file) || /testing|queries|\/read-/.test(file)) return false;
    const text = readFileSync(join(folder, file), "utf8");
    return /=>\s*asActor\(actor,|await asActor\(actor,/.test(text) && /\brecord\(/.test(text);
  });
  const listed = new Set(Object.values(deskActs).map(({ file }) => file));
  expect(commands.toSorted()).toEqual([...listed].toSorted());
});

afterAll(() => {
  const expected = Object.keys(deskActs).length * staffRoles.length * standings.length + 32 + 6;
  expect(cells).toBe(expected);
});
