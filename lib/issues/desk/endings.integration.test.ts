import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { assignIssue } from "@/lib/issues/desk/commands/assign-issue";
import { changeIssues } from "@/lib/issues/desk/commands/change-issues";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { hidePhoto } from "@/lib/issues/desk/commands/hide-photo";
import { mergeIssue } from "@/lib/issues/desk/commands/merge-issue";
import { reopenIssue } from "@/lib/issues/desk/commands/reopen-issue";
import type { Ending } from "@/lib/issues/desk/ends";
import { readIssue } from "@/lib/issues/desk/queries/read-issue";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { issueOf, photoAfter, standingIssue, updatesOf } from "@/lib/issues/desk/testing/desk-scenes";

let crew: Staff;
const seen = "";
const end = (ref: string, resolution: Ending, said: { text?: string; reply?: string; whom?: string } = {}) =>
  endIssue(crew, { ref, seen, resolution, whom: "", text: "", reply: "", ...said });

beforeAll(async () => {
  crew = await newStaff("works", ["public-works"]);
});

describe("a ready sentence", () => {
  it.each([
    ["fixed", "not-found"],
    ["fixed", "passed-on"],
    ["noFurtherAction", "filled"],
    ["cannotReproduce", "repaired"],
    ["referred", "within-limits"],
    ["fixed", "on-the-list"],
  ] as const)("does not end a report as %s when it says %s", async (resolution, reply) => {
    const { id, ref } = await standingIssue();
    await expect(end(ref, resolution, { reply, whom: "the harbour authority" })).rejects.toMatchObject({ key: "issueDesk.replyFits" });
    expect(await issueOf(id)).toMatchObject({ status: "triaged", resolution: null });
  });

  it.each([
    ["fixed", "filled", "We filled the hole and checked that the edge is level."],
    ["cannotReproduce", "not-found", "We went there and could not find it. A photo or the house number would help."],
    ["referred", "passed-on", "This is not the city’s work. We passed your report on to the harbour authority today."],
  ] as const)("ends it as %s when it says %s, in every language", async (resolution, reply, text) => {
    const { id, ref } = await standingIssue();
    await end(ref, resolution, { reply, whom: "the harbour authority" });
    const last = (await updatesOf(id)).at(-1)!;
    expect(last).toMatchObject({ text, isPublic: true, facts: { words: { es: expect.any(String), ar: expect.any(String) } } });
  });
});

describe("the photo after the work", () => {
  const fileOf = (photo: string, status: string) =>
    asSystem("test", (db) => db.$executeRaw`UPDATE stored_file SET status = ${status}, problem = CASE WHEN ${status} = 'rejected' THEN 'malware' END
      WHERE id = (SELECT stored_file_id FROM issue_photo WHERE id = ${photo}::uuid)`); // prettier-ignore
  const past = (id: string) =>
    asActor(crew, (db) => db.$executeRaw`UPDATE issue_report SET status = 'resolved', resolution = 'fixed' WHERE id = ${id}::uuid`);

  it.each(["checking", "rejected", "uploading"])("does not count while it is %s, and past the portal neither", async (status) => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    await fileOf(await photoAfter(id, crew), status);
    const key = status === "checking" ? "issueDesk.photoChecked" : "issueDesk.photoOrSentence";
    await expect(end(ref, "fixed")).rejects.toMatchObject({ key });
    await expect(past(id)).rejects.toThrow(/without a photo or a sentence/);
    await end(ref, "fixed", { text: "Filled." });
    expect(await issueOf(id)).toMatchObject({ status: "resolved" });
  });

  it("does not count when it is hidden", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    await hidePhoto(crew, { ref, photo: await photoAfter(id, crew) });
    await expect(end(ref, "fixed")).rejects.toMatchObject({ key: "issueDesk.photoOrSentence" });
    await expect(past(id)).rejects.toThrow(/without a photo or a sentence/);
  });

  it("leaves a sentence behind when the last one is hidden after the end, once", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    const [one, two] = [await photoAfter(id, crew), await photoAfter(id, crew)];
    await end(ref, "fixed");
    const said = async () => (await updatesOf(id)).filter(({ kind, isPublic, text }) => kind === "note" && isPublic && text);
    await hidePhoto(crew, { ref, photo: one });
    expect(await said()).toEqual([]);
    await hidePhoto(crew, { ref, photo: two });
    expect(await said()).toEqual([expect.objectContaining({ facts: { words: { en: expect.any(String), es: expect.any(String), ar: expect.any(String) } } })]); // prettier-ignore
    for (const photo of [two, two]) await hidePhoto(crew, { ref, photo }); // shown again, and hidden again
    expect(await said()).toHaveLength(1);
  });

  it("is hidden without a word when a sentence says that it is fixed", async () => {
    const { id, ref } = await standingIssue({ status: "inProgress", crew });
    const photo = await photoAfter(id, crew);
    await end(ref, "fixed", { text: "Filled." });
    await hidePhoto(crew, { ref, photo });
    expect((await updatesOf(id)).filter(({ kind }) => kind === "note")).toEqual([]);
  });
});

describe("whom it was passed on to", () => {
  const visitor = { kind: "visitor" } as const;

  it.each(["referred", "notResponsible"] as const)("everybody reads, and nothing else of what staff chose (%s)", async (resolution) => {
    const { ref } = await standingIssue();
    await assignIssue(crew, { ref, seen, to: crew.accountId });
    await end(ref, resolution, { text: "We passed it on.", whom: "the harbour authority" });
    const { issue, updates } = await findPublicIssue(visitor, ref);
    expect([issue.resolution, updates.at(-1)]).toEqual([resolution, expect.objectContaining({ kind: "referred", whom: "the harbour authority" })]); // prettier-ignore
    expect(JSON.stringify(updates)).not.toContain(crew.accountId);
  });

  it("is said of no other ending", async () => {
    const { ref } = await standingIssue();
    await end(ref, "noFurtherAction", { text: "It may stay so.", whom: "the harbour authority" });
    expect(JSON.stringify((await findPublicIssue(visitor, ref)).updates)).not.toContain("harbour");
  });
});

it.each(["resolved", "closed"] as const)("a report that is %s takes in no open one", async (status) => {
  const [open, main] = [await standingIssue(), await standingIssue({ status, closedBy: crew })];
  await expect(mergeIssue(crew, { ref: open.ref, seen, into: main.ref, typed: "" })).rejects.toMatchObject({ key: "issueDesk.mainIsOver" });
  expect(await issueOf(open.id)).toMatchObject({ status: "triaged", duplicateOfId: null });
});

describe("a colleague whose own matter it is", () => {
  let slug: string;
  let reporter: Resident;
  let own: Staff;
  let closer: Staff;
  let desk: Staff;

  /** In a department of its own, so that nobody else is there to get it. */
  async function reportHere() {
    const made = await standingIssue({ status: "inProgress" }, reporter);
    await asSystem("test", (db) => db.$executeRaw`UPDATE issue_report SET department_id = (SELECT id FROM department WHERE slug = ${slug}) WHERE id = ${made.id}::uuid`); // prettier-ignore
    return made;
  }

  beforeAll(async () => {
    slug = `works-${randomUUID().slice(0, 8)}`;
    reporter = await newResident();
    const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    await owner.query("INSERT INTO department (slug, email, phone) VALUES ($1, 'works@city.example', '+14105550100')", [slug]);
    await owner.end();
    own = await newStaff("works", [slug], { ownPartyId: reporter.partyId });
    closer = await newStaff("works", [slug]);
  });

  it("never gets what is opened again, also when there is nobody else", async () => {
    const { id, ref } = await reportHere();
    const again = async (by: Staff) => {
      await endIssue(closer, { ref, seen, resolution: "fixed", whom: "", reply: "", text: "Filled." });
      await reopenIssue(by, { ref, seen, text: "It is back." });
      return (await issueOf(id)).crewAccountId;
    };
    expect(await again(closer)).toBeNull();
    await asSystem("test", (db) => db.$executeRaw`UPDATE issue_report SET closed_by = NULL, reopened_at = NULL, crew_account_id = NULL WHERE id = ${id}::uuid`); // prettier-ignore
    desk = await newStaff("works", [slug]);
    expect(await again(desk)).toBe(desk.accountId);
  });

  it("is not offered, not given it alone or with others, and not past the portal", async () => {
    const { id, ref } = await reportHere();
    expect((await readIssue(closer, ref)).crews.map((one) => one.id)).not.toContain(own.accountId);
    await expect(assignIssue(closer, { ref, seen, to: own.accountId })).rejects.toMatchObject({ key: "issueDesk.notToThem" });
    expect(await changeIssues(closer, { case: [ref], act: "assign", to: own.accountId, on: "" })).toEqual({ changed: 0, left: 1 });
    const past = asActor(
      closer,
      (db) => db.$executeRaw`UPDATE issue_report SET crew_account_id = ${own.accountId}::uuid WHERE id = ${id}::uuid`,
    );
    await expect(past).rejects.toThrow(/own matter/);
    await assignIssue(closer, { ref, seen, to: closer.accountId });
  });

  it("is told to nobody outside the department", async () => {
    const { id } = await reportHere();
    const named = (actor: Staff) => asActor(actor, (db) => db.$queryRaw<unknown[]>`SELECT issue_own_matter_of(${id}::uuid)`);
    expect([await named(crew), (await named(closer)).length]).toEqual([[], 1]);
  });
});
