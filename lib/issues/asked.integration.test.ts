import { expect, it } from "vitest";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { findCategory } from "@/lib/city/issues/categories";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { findAsked, keepAsked } from "@/lib/issues/asked";
import { triageIssue } from "@/lib/issues/desk/commands/triage-issue";
import { readIssue } from "@/lib/issues/desk/queries/read-issue";
import { newIssue } from "@/lib/issues/testing/new-issue";

const light = findCategory("streetlight")!;
const answers = { what: "out", many: "unknown" };
const sent = () => newIssue({ kind: "visitor" }, { category: "streetlight", answers });
const hashOf = (id: string) => asSystem("test", async (db) => (await db.issueReport.findUniqueOrThrow({ where: { id } })).askedHash!);

it("a report keeps what was asked when it was sent, in one row for all that were asked the same", async () => {
  const [one, two] = [await sent(), await sent()];
  const hash = await hashOf(one.id);
  expect(await hashOf(two.id)).toBe(hash);
  const later = await asSystem("test", (db) => keepAsked(db, { ...light, questions: light.questions.slice(1) }));
  expect(later).not.toBe(hash);
  const kept = await asSystem("test", (db) => findAsked(db, { askedHash: hash }));
  expect(kept).toEqual({ title: light.title, questions: light.questions });
});

it("staff read it so, also after the report became another kind", async () => {
  const desk = await newStaff("works", ["public-works"]);
  const { ref } = await sent();
  await triageIssue(desk, { ref, seen: "", category: "pothole", severity: 2 });
  const { found, asked } = await readIssue(desk, ref);
  expect([found.category, found.answers, asked!.title]).toEqual(["pothole", answers, light.title]);
});

it("nobody changes what was asked, or which it was", async () => {
  const desk = await newStaff("works", ["public-works"]);
  const { id } = await sent();
  const other = await asSystem("test", (db) => keepAsked(db, { ...light, questions: [] }));
  const write = (statement: string) => asActor(desk, (db) => db.$executeRawUnsafe(statement));
  await expect(write(`UPDATE issue_report SET asked_hash = '${other}' WHERE id = '${id}'`)).rejects.toThrow(/may not be changed so/);
  await expect(write("UPDATE issue_asked SET definition = '{}'")).rejects.toThrow(/permission denied/);
  await expect(write("DELETE FROM issue_asked")).rejects.toThrow(/permission denied/);
  await expect(write("INSERT INTO issue_asked (hash, category, definition) VALUES ('x', 'x', '{}')")).rejects.toThrow(/row-level security/);
});

it("a report from before that was kept is read as it is", async () => {
  expect(await asSystem("test", (db) => findAsked(db, { askedHash: null }))).toBeUndefined();
});
