import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { cellOf } from "@/lib/issues/cell";
import { openContact } from "@/lib/issues/sealed-contact";
import { linkMailsTo } from "@/lib/issues/testing/link-mails";
import { newIssue, quayStreet } from "@/lib/issues/testing/new-issue";

const visitor = { kind: "visitor" } as const;

/** Somebody at the works desk of a department, whom the city knows as a citizen, too. */
const staffOf = async (slug: string) => newStaff("works", [slug], { ownPartyId: (await newResident()).partyId });
const shown = (db: Db, reportId: string) => db.publicIssue.findUnique({ where: { reportId } });

describe("a report", () => {
  it("goes to the department of its category, with a day that the city promises", async () => {
    const { id, ref, promisedOn } = await newIssue();
    expect(ref).toMatch(/^IR-/);
    const works = await staffOf("public-works");
    const found = await asActor(works, (db) => db.issueReport.findUniqueOrThrow({ where: { ref } }));
    expect(found).toMatchObject({ id, status: "new", severity: 1, street: "Quay Street", ward: "old-harbour", promisedOn });
    expect(found).toMatchObject({ reporterAccountId: null, partyId: null });
    const others = await staffOf("parking");
    expect(await asActor(others, (db) => db.issueReport.findUnique({ where: { ref } }))).toBeNull();
    expect(await asActor(visitor, (db) => db.issueReport.count())).toBe(0);
  });

  it("is worse when an answer says so, and then promised sooner", async () => {
    const calm = await newIssue(visitor, { category: "streetlight", answers: { what: "out" } });
    const dangerous = await newIssue(visitor, { category: "streetlight", answers: { what: "damaged" } });
    expect(dangerous.promisedOn.getTime()).toBeLessThan(calm.promisedOn.getTime());
  });

  it("is one, however often its form is sent", async () => {
    const formKey = randomUUID();
    const sent = await Promise.all(Array.from({ length: 4 }, () => newIssue(visitor, { formKey })));
    expect(new Set(sent.map(({ ref }) => ref)).size).toBe(1);
    expect(new Set(sent.map(({ token }) => token)).size).toBe(1);
    expect(await asSystem("test", (db) => db.issueUpdate.count({ where: { reportId: sent[0]!.id } }))).toBe(1);
  });

  it.each([
    ["NaN", { lat: NaN, lng: -75.19 }],
    ["91", { lat: 91, lng: -75.19 }],
    ["1e309", { lat: Number("1e309"), lng: -75.19 }],
    ["another city", { lat: 40.7, lng: -74 }],
  ])("of a place outside the city is refused: %s", async (_, place) => {
    await expect(newIssue(visitor, { place })).rejects.toMatchObject({ key: "issues.outsideCity" });
  });

  it("of a kind that the city has no more is refused", async () => {
    await expect(newIssue(visitor, { category: "gas-lamp" })).rejects.toMatchObject({ key: "issues.categoryGone" });
  });

  it("shows its contact to its department alone, and keeps it sealed", async () => {
    const contact = { name: "Maya Ortiz", email: `maya-${randomUUID()}@post.example`, phone: "+15550100100" };
    const { id } = await newIssue(visitor, { contact });
    const seen = async (actor: Parameters<typeof asActor>[0]) =>
      asActor(actor, (db) => db.issueContact.findUnique({ where: { reportId: id } }));
    expect(openContact((await seen(await staffOf("public-works")))!)).toEqual(contact);
    for (const other of [visitor, await newResident(), await staffOf("parking")]) expect(await seen(other)).toBeNull();
    const kept = await asSystem("test", (db) => db.issueContact.findUnique({ where: { reportId: id } }));
    expect(JSON.stringify(kept)).not.toMatch(/Maya|post\.example|5550100/);
  });

  it("of a resident is theirs to read, and followed by them", async () => {
    const [resident, neighbour] = [await newResident(), await newResident()];
    const { id, token } = await newIssue(resident);
    expect(token).toBeUndefined();
    const own = (actor: typeof resident) => asActor(actor, (db) => db.issueReport.count({ where: { id } }));
    expect([await own(resident), await own(neighbour)]).toEqual([1, 0]);
    expect(await asActor(resident, (db) => db.issueFollow.findMany({ where: { reportId: id } }))).toMatchObject([{ isReporter: true }]);
    expect(await asActor(resident, (db) => db.notification.findMany())).toMatchObject([
      { event: "issueReported", partyId: resident.partyId },
    ]);
  });

  it("writes to an address once, and counts no follower before its owner has opened the link", async () => {
    const email = `lee-${randomUUID()}@post.example`;
    const { id, ref, token } = await newIssue(visitor, { contact: { email } });
    expect(await linkMailsTo(email)).toMatchObject([{ token, facts: { ref, reporter: "yes" } }]);
    expect(await asActor(visitor, (db) => shown(db, id))).toMatchObject({ followers: 0 });
  });
});

describe("what everybody sees", () => {
  it("is the report without the person, where it is and how it stands", async () => {
    const { id, ref } = await newIssue(await newResident(), { contact: { email: "x@post.example" } });
    const seen = await asActor(visitor, (db) => shown(db, id));
    expect(seen).toMatchObject({ ref, category: "pothole", status: "new", cell: cellOf(quayStreet()), followers: 1, photos: 0 });
    expect(Object.keys(seen!).filter((name) => /account|party|contact|severity|answers/i.test(name))).toEqual([]);
  });

  it("goes when staff hide it and comes back when they show it; its history goes with it", async () => {
    const { id } = await newIssue();
    const works = await staffOf("public-works");
    const hide = (hiddenAt: Date | null) => asActor(works, (db) => db.issueReport.updateMany({ where: { id }, data: { hiddenAt } }));
    const history = () => asActor(visitor, (db) => db.issueUpdate.count({ where: { reportId: id } }));
    expect(await history()).toBe(1);
    await hide(new Date());
    expect(await asActor(visitor, (db) => shown(db, id))).toBeNull();
    expect(await history()).toBe(0);
    await hide(null);
    expect(await asActor(visitor, (db) => shown(db, id))).toMatchObject({ status: "new", followers: 0 });
  });

  it("reads what staff left of the text", async () => {
    const { id } = await newIssue(visitor, { description: "Mr Brandt at 4 did it" });
    await asActor(await staffOf("public-works"), (db) =>
      db.issueReport.updateMany({ where: { id }, data: { redacted: "Someone did it" } }),
    );
    expect(await asActor(visitor, (db) => shown(db, id))).toMatchObject({ summary: "Someone did it" });
  });

  it("names the report that it was merged into as long as that one is shown", async () => {
    const [first, second] = [await newIssue(), await newIssue()];
    const works = await staffOf("public-works");
    const change = (id: string, data: object) => asActor(works, (db) => db.issueReport.updateMany({ where: { id }, data }));
    const merged = () => asActor(visitor, (db) => shown(db, second.id));
    await change(second.id, { status: "closed", resolution: "duplicate", duplicateOfId: first.id });
    expect(await merged()).toMatchObject({ status: "closed", duplicateOfRef: first.ref });
    await change(first.id, { hiddenAt: new Date() });
    expect(await merged()).toMatchObject({ duplicateOfRef: null });
  });

  it("cannot be written by anyone", async () => {
    const { id } = await newIssue();
    for (const actor of [visitor, await newResident(), await staffOf("public-works")])
      await expect(
        asActor(actor, (db) => db.publicIssue.updateMany({ where: { reportId: id }, data: { status: "closed" } })),
      ).rejects.toThrow(/permission denied/);
  });
});

describe("what staff may change", () => {
  const change = async (id: string, data: object) =>
    asActor(await staffOf("public-works"), (db) => db.issueReport.updateMany({ where: { id }, data }));

  it.each([
    ["to end it without a reason", { status: "closed" }],
    ["to give a reason while it is open", { resolution: "fixed" }],
    ["to write other words into the report", { description: "nothing" }],
    ["to make it somebody else's", { origin: "phone" }],
    ["to merge it with itself", { status: "closed", resolution: "duplicate" }],
    ["to plan it for no day", { status: "scheduled" }],
  ])("never %s", async (_, data) => {
    const { id } = await newIssue();
    await expect(change(id, data)).rejects.toThrow();
  });

  it("never brings what ended back to work but through the desk", async () => {
    const { id } = await newIssue();
    const works = await staffOf("public-works");
    const said = { reportId: id, kind: "resolved", status: "resolved", isPublic: true, text: "Filled.", byAccountId: works.accountId };
    await asActor(works, async (db) => {
      await db.issueUpdate.createMany({ data: [said] });
      await db.issueReport.updateMany({ where: { id }, data: { status: "resolved", resolution: "fixed" } });
    });
    await expect(change(id, { status: "inProgress", resolution: null })).rejects.toThrow(/cannot go/);
    expect(await change(id, { status: "triaged", resolution: null })).toEqual({ count: 1 });
  });

  it("passes it to another department, and sees it no more", async () => {
    const { id } = await newIssue();
    const [works, parking] = [await staffOf("public-works"), await staffOf("parking")];
    const pass = (from: Staff, to: Staff) =>
      asActor(from, (db) => db.$queryRaw<{ moved: boolean }[]>`SELECT hand_over_issue(${id}::uuid, ${to.departments[0]}::uuid) AS moved`);
    expect(await pass(parking, works)).toEqual([{ moved: false }]);
    expect(await pass(works, parking)).toEqual([{ moved: true }]);
    expect(await asActor(works, (db) => db.issueReport.count({ where: { id } }))).toBe(0);
    expect(await asActor(parking, (db) => db.issueReport.count({ where: { id } }))).toBe(1);
  });
});
