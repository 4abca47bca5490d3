import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { listLooks } from "@/lib/account/queries/looks";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { findReply } from "@/lib/city/issues/replies";
import { answerFollowers } from "@/lib/issues/desk/commands/answer-followers";
import { assignIssue } from "@/lib/issues/desk/commands/assign-issue";
import { changeIssues } from "@/lib/issues/desk/commands/change-issues";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { hideIssue } from "@/lib/issues/desk/commands/hide-issue";
import { mergeIssue } from "@/lib/issues/desk/commands/merge-issue";
import { redactIssue } from "@/lib/issues/desk/commands/redact-issue";
import { reopenIssue } from "@/lib/issues/desk/commands/reopen-issue";
import { splitIssue } from "@/lib/issues/desk/commands/split-issue";
import { startIssue } from "@/lib/issues/desk/commands/start-issue";
import { triageIssue } from "@/lib/issues/desk/commands/triage-issue";
import { findIssue, markOf } from "@/lib/issues/desk/find-issue";
import { readForAct, readIssue } from "@/lib/issues/desk/queries/read-issue";
import { readReporter } from "@/lib/issues/desk/queries/read-reporter";
import { readRoute } from "@/lib/issues/desk/queries/read-route";
import { issueOf, photoAfter, standingIssue, updatesOf } from "@/lib/issues/desk/testing/desk-scenes";

let crew: Staff;
let other: Staff;
let resident: Resident;
const seen = "";
const said = (resolution: "fixed" | "noFurtherAction" | "referred" | "notResponsible", text = "", whom = "") => ({
  resolution,
  text,
  whom,
  reply: "",
});
const publicRow = (reportId: string) => asSystem("test", (db) => db.publicIssue.findUnique({ where: { reportId } }));

beforeAll(async () => {
  crew = await newStaff("works", ["public-works"]);
  other = await newStaff("works", ["public-works"]);
  resident = await newResident();
});

describe("two crews at once", () => {
  it("begin a report once, and the second reads who was quicker", async () => {
    const { id, ref } = await standingIssue();
    const ends = await Promise.allSettled([startIssue(crew, { ref, seen }), startIssue(other, { ref, seen })]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(ends.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "issueDesk.begunAlready" } });
    expect((await updatesOf(id)).filter(({ kind }) => kind === "started")).toHaveLength(1);
  });

  it("give it to two people once: what the page showed is no longer so", async () => {
    const { id, ref } = await standingIssue();
    const mark = await asActor(crew, async (db) => markOf(await findIssue(db, crew, ref)));
    const give = (to: Staff) => assignIssue(crew, { ref, seen: mark, to: to.accountId });
    const ends = await Promise.allSettled([give(crew), give(other)]);
    expect(ends.find(({ status }) => status === "rejected")).toMatchObject({ reason: { key: "issueDesk.changedMeanwhile" } });
    expect((await updatesOf(id)).filter(({ kind }) => kind === "assigned")).toHaveLength(1);
  });

  it("end it once", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    const end = (by: Staff) => endIssue(by, { ref, seen, ...said("fixed", "Filled.") });
    const ends = await Promise.allSettled([end(crew), end(other), end(crew)]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await updatesOf(id)).filter(({ kind }) => kind === "resolved")).toHaveLength(1);
  });
});

describe("a report ends", () => {
  it("with a photo of the place or a sentence, and never without", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    await photoAfter(id, crew, "before");
    await expect(endIssue(crew, { ref, seen, ...said("fixed") })).rejects.toMatchObject({ key: "issueDesk.photoOrSentence" });
    await photoAfter(id, crew);
    await endIssue(crew, { ref, seen, ...said("fixed") });
    expect(await issueOf(id)).toMatchObject({ status: "resolved", resolution: "fixed", closedBy: crew.accountId });
    expect(await publicRow(id)).toMatchObject({ status: "resolved", resolution: "fixed" });
  });

  it("with a ready reply, which everybody reads in their language; what somebody wrote themselves goes before it", async () => {
    const ready = { ...said("noFurtherAction"), reply: "not-found" };
    const [ended, written] = [await standingIssue(), await standingIssue()];
    await endIssue(crew, { ref: ended.ref, seen, ...ready });
    const last = async ({ id }: { id: string }) => (await updatesOf(id)).at(-1)!;
    const { en, es, ar } = findReply("pothole", "not-found")!.text;
    expect(await last(ended)).toMatchObject({ kind: "closed", isPublic: true, text: en, facts: { words: { en, es, ar } } });
    await endIssue(crew, { ref: written.ref, seen, ...ready, text: "The hole is in a private yard." });
    expect(await last(written)).toMatchObject({ text: "The hole is in a private yard." });
    expect((await last(written)).facts).not.toHaveProperty("words");
  });

  it("with no reply of another problem, none with a gap, none that is unknown, and none of another end", async () => {
    const { id, ref } = await standingIssue();
    const end = (reply: string) => endIssue(crew, { ref, seen, ...said("noFurtherAction"), reply });
    for (const reply of ["__proto__", "gone"]) await expect(end(reply)).rejects.toMatchObject({ key: "issueDesk.noReply" });
    for (const reply of ["passed-on", "filled"]) await expect(end(reply)).rejects.toMatchObject({ key: "issueDesk.replyFits" });
    const unnamed = endIssue(crew, { ref, seen, ...said("referred", "", " "), reply: "passed-on" });
    await expect(unnamed).rejects.toMatchObject({ key: "issueDesk.replyWords" });
    expect(await issueOf(id)).toMatchObject({ status: "triaged" });
  });

  it("with words where nothing was done, and with a name where others do it", async () => {
    const { id, ref } = await standingIssue();
    await endIssue(crew, { ref, seen, ...said("referred", "We passed it on.", "the harbour authority") });
    expect(await issueOf(id)).toMatchObject({ status: "closed", resolution: "referred" });
    expect((await updatesOf(id)).at(-1)).toMatchObject({ kind: "referred", isPublic: true, facts: { whom: "the harbour authority" } });
  });

  it("past the portal neither: the table asks for the same", async () => {
    const { id } = await standingIssue({ status: "inProgress", crew });
    const close = asActor(
      crew,
      (db) => db.$executeRaw`UPDATE issue_report SET status = 'closed', resolution = 'fixed' WHERE id = ${id}::uuid`,
    );
    await expect(close).rejects.toThrow(/without a photo or a sentence/);
  });
});

describe("what is opened again", () => {
  it("lands with another person than the one who closed it, and not back with them", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    await endIssue(crew, { ref, seen, ...said("fixed", "Filled.") });
    await reopenIssue(other, { ref, seen, text: "It is back." });
    const again = await issueOf(id);
    expect(again).toMatchObject({ status: "triaged", resolution: null, closedBy: crew.accountId });
    expect(again.crewAccountId).not.toBeNull();
    expect(again.crewAccountId).not.toBe(crew.accountId);
    await expect(assignIssue(other, { ref, seen, to: crew.accountId })).rejects.toMatchObject({ key: "issueDesk.closedIt" });
    await expect(startIssue(crew, { ref, seen })).rejects.toMatchObject({ key: "issueDesk.closedIt" });
    await expect(endIssue(crew, { ref, seen, ...said("fixed", "Again.") })).rejects.toMatchObject({ key: "issueDesk.closedIt" });
    expect(await changeIssues(crew, { case: [ref], act: "take", to: "", on: "" })).toEqual({ changed: 0, left: 1 });
    const past = asActor(
      other,
      (db) => db.$executeRaw`UPDATE issue_report SET crew_account_id = ${crew.accountId}::uuid WHERE id = ${id}::uuid`,
    );
    await expect(past).rejects.toThrow(/issue_another_person/);
  });

  it("needs a new photo: the one from before does not count", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    await photoAfter(id, crew);
    await endIssue(crew, { ref, seen, ...said("fixed") });
    await reopenIssue(crew, { ref, seen, text: "It is back." });
    await expect(endIssue(other, { ref, seen, ...said("fixed") })).rejects.toMatchObject({ key: "issueDesk.photoOrSentence" });
  });
});

describe("two reports of one problem", () => {
  it("are merged with what was merged before, told in both histories, and taken apart again", async () => {
    const [main, twin, third] = [await standingIssue(), await standingIssue(), await standingIssue()];
    await mergeIssue(crew, { ref: third.ref, seen, into: twin.ref, typed: "" });
    await mergeIssue(crew, { ref: twin.ref, seen, into: "", typed: main.ref.toLowerCase() });
    for (const { id } of [twin, third]) expect(await issueOf(id)).toMatchObject({ status: "closed", duplicateOfId: main.id });
    expect(await publicRow(twin.id)).toMatchObject({ duplicateOfRef: main.ref });
    const facts = async ({ id }: { id: string }) =>
      (await updatesOf(id)).flatMap(({ kind, isPublic, facts }) =>
        kind === "merged" || kind === "split" ? [{ kind, isPublic, facts }] : [],
      );
    expect(await facts(twin)).toContainEqual({ kind: "merged", isPublic: true, facts: { into: main.ref } });
    expect(await facts(main)).toEqual([{ kind: "merged", isPublic: true, facts: { from: twin.ref } }]);

    await splitIssue(crew, { ref: main.ref, seen, part: twin.ref });
    expect(await issueOf(twin.id)).toMatchObject({ status: "triaged", resolution: null, duplicateOfId: null });
    expect((await facts(main)).at(-1)).toEqual({ kind: "split", isPublic: true, facts: { part: twin.ref } });
    await expect(splitIssue(crew, { ref: main.ref, seen, part: twin.ref })).rejects.toMatchObject({ key: "issueDesk.notMerged" });
  });

  it("never go round in a circle, also when both are merged at once", async () => {
    const [one, two] = [await standingIssue(), await standingIssue()];
    await expect(mergeIssue(crew, { ref: one.ref, seen, into: one.ref, typed: "" })).rejects.toMatchObject({ key: "issueDesk.sameReport" });
    const ends = await Promise.allSettled([
      mergeIssue(crew, { ref: one.ref, seen, into: two.ref, typed: "" }),
      mergeIssue(other, { ref: two.ref, seen, into: one.ref, typed: "" }),
    ]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("what must not be read", () => {
  it("is taken out of the public text and kept for the department", async () => {
    const { id, ref } = await standingIssue({ description: "A hole. Ask Mrs Ito at number 7." });
    const wrong = redactIssue(crew, { ref, seen, text: "A tiny hole. […]" });
    await expect(wrong).rejects.toMatchObject({ key: "issueDesk.onlyTakeOut" });
    await redactIssue(crew, { ref, seen, text: "A hole. […]" });
    expect(await publicRow(id)).toMatchObject({ summary: "A hole. […]" });
    expect((await issueOf(id)).description).toContain("Mrs Ito");
    await redactIssue(crew, { ref, seen, text: "A hole. Ask Mrs Ito at number 7." });
    expect((await issueOf(id)).redacted).toBeNull();
  });

  it("is gone from public as a whole when it is private, and there again after", async () => {
    const { id, ref } = await standingIssue();
    await hideIssue(crew, { ref, seen, to: "private" });
    expect(await publicRow(id)).toBeNull();
    await hideIssue(crew, { ref, seen, to: "private" });
    expect((await updatesOf(id)).filter(({ kind }) => kind === "redacted")).toHaveLength(1);
    await hideIssue(crew, { ref, seen, to: "public" });
    expect(await publicRow(id)).toMatchObject({ ref });
  });
});

describe("sorting in", () => {
  it("brings another kind its own promise, and hands it to the department whose work it is", async () => {
    const { id, ref } = await standingIssue({ status: "new", crew });
    expect(await triageIssue(crew, { ref, seen, category: "abandoned-vehicle", severity: 1 })).toBe(false);
    const parking = await asSystem("test", (db) => db.department.findUniqueOrThrow({ where: { slug: "parking" } }));
    expect(await issueOf(id)).toMatchObject({
      departmentId: parking.id,
      category: "abandoned-vehicle",
      status: "triaged",
      crewAccountId: null,
    });
    await expect(startIssue(crew, { ref, seen })).rejects.toMatchObject({ name: "ForbiddenError" });
  });

  it("does not move a promise back by calling a problem less bad", async () => {
    const { id, ref } = await standingIssue({ status: "new" });
    await triageIssue(crew, { ref, seen, category: "pothole", severity: 3 });
    const { promisedOn } = await issueOf(id);
    await triageIssue(crew, { ref, seen, category: "pothole", severity: 1 });
    expect((await issueOf(id)).promisedOn).toEqual(promisedOn);
  });
});

describe("what those who follow are told", () => {
  it("is one sentence for each form, and a canned one in every language", async () => {
    const { id, ref } = await standingIssue();
    const canned = { ref, key: randomUUID(), reply: "passed-on", text: "", fields: { body: "the harbour authority" } };
    await Promise.all([answerFollowers(crew, canned), answerFollowers(crew, canned)]);
    const told = (await updatesOf(id)).filter(({ kind }) => kind === "note");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ isPublic: true, text: expect.stringContaining("the harbour authority") });
    expect(told[0]!.facts).toMatchObject({ words: { en: expect.any(String), es: expect.any(String), ar: expect.any(String) } });
  });
});

describe("who reported it", () => {
  it("is seen by the department alone, and the reporter reads that somebody looked", async () => {
    const { ref } = await standingIssue({}, resident);
    expect(await readReporter(crew, ref)).toMatchObject({ account: { name: expect.any(String) } });
    const looks = await listLooks(resident);
    expect(looks.map(({ action, role }) => ({ action, role }))).toContainEqual({ action: "issue.contactRead", role: "works" });
    await expect(readReporter(crew, (await standingIssue()).ref)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("reads of each look at the report itself, and not of each step of the work on it", async () => {
    const reporter = await newResident();
    const { ref } = await standingIssue({}, reporter);
    const looks = async () => (await listLooks(reporter)).map(({ action }) => action);
    await readForAct(crew, ref, async () => ({}));
    expect(await looks()).toEqual([]);
    await readIssue(crew, ref);
    expect(await looks()).toEqual(["issue.opened"]);
    await expect(readForAct(await newStaff("works", ["parking"]), ref, async () => ({}))).rejects.toMatchObject({ name: "ForbiddenError" });
  });
});

it("leads a crew through its day: what is theirs and not for later, the dangerous ones first", async () => {
  const driver = await newStaff("works", ["public-works"]);
  const [usual, danger] = [
    await standingIssue({ crew: driver, status: "assigned" }),
    await standingIssue({ crew: driver, severity: 3, status: "assigned" }),
  ];
  const later = await standingIssue({ crew: driver, status: "scheduled" });
  await asSystem("test", (db) => db.$executeRaw`UPDATE issue_report SET scheduled_on = current_date + 9 WHERE id = ${later.id}::uuid`);
  await standingIssue({ crew: driver, status: "resolved" });
  const route = await readRoute(driver);
  expect(route.stops.map(({ ref }) => ref)).toEqual([danger.ref, usual.ref]);
  expect(route.later.map(({ ref }) => ref)).toEqual([later.ref]);
});
