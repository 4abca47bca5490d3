import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { noteIssue } from "@/lib/issues/desk/commands/note-issue";
import { startIssue } from "@/lib/issues/desk/commands/start-issue";
import { photoAfter, standingIssue } from "@/lib/issues/desk/testing/desk-scenes";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";

const visitor = { kind: "visitor" } as const;
const seen = "";

it("shows everybody the history with its reason, before and after, and no word that is for staff", async () => {
  const crew = await newStaff("works", ["public-works"]);
  const { id, ref } = await standingIssue({ description: "A deep hole by the drain" });
  await photoAfter(id, crew, "before");
  await startIssue(crew, { ref, seen });
  await noteIssue(crew, { ref, text: "Mrs Ito complained.", key: randomUUID() });
  await photoAfter(id, crew);
  await endIssue(crew, { ref, seen, resolution: "fixed", whom: "", reply: "", text: "We filled the hole." });
  const { issue, updates, photos } = await findPublicIssue(visitor, ref);
  expect(issue).toMatchObject({ status: "resolved", resolution: "fixed", summary: "A deep hole by the drain", photos: 2 });
  expect(updates.map(({ kind, text }) => [kind, text])).toEqual([
    ["reported", ""],
    ["started", ""],
    ["resolved", "We filled the hole."],
  ]);
  expect(photos.map(({ side }) => side)).toEqual(["before", "after"]);
  expect(JSON.stringify({ issue, updates, photos })).not.toContain("Ito");
  // By the database's own rules, too.
  const notes = { where: { reportId: id, isPublic: false } };
  expect(await asSystem("test", (db) => db.issueUpdate.count(notes))).toBe(1);
  expect(await asActor(visitor, (db) => db.issueUpdate.count(notes))).toBe(0);
});
