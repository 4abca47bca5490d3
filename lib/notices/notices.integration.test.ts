import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decideApproval } from "@/lib/access/approvals/commands/decide-approval";
import { endApprovals } from "@/lib/access/approvals/commands/end-approvals";
import { withdrawWish } from "@/lib/access/approvals/commands/withdraw-wish";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { addDays, cityDay } from "@/lib/city/city-day";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { contentMark } from "@/lib/front-door/content-mark";
import { askToPublish } from "@/lib/notices/commands/ask-to-publish";
import { draftNotice } from "@/lib/notices/commands/draft-notice";
import { dropNotice } from "@/lib/notices/commands/drop-notice";
import { endNotice } from "@/lib/notices/commands/end-notice";
import { endNotices } from "@/lib/notices/commands/end-notices";
import { takeBack } from "@/lib/notices/commands/take-back";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { tellArea } from "@/lib/notices/commands/tell-area";
import { countDeskNotices, findDeskNotice, listDeskNotices } from "@/lib/notices/queries/desk-notices";
import { findNewsForAll, findPublicNotice, listNewest, listNoticesNear, listPublicNotices } from "@/lib/notices/queries/public-notices";
import type { NoticeDraft } from "@/lib/notices/schema";
import { readDashboard } from "@/lib/dashboard/queries";

const today = cityDay(new Date());
const draft = (more: Partial<NoticeDraft> = {}): NoticeDraft => ({
  ...{ key: randomUUID(), department: "public-works", topic: "roads", wards: [], says: "until" as const },
  ...{ from: today, until: addDays(today, 3), titleEn: "Closed", textEn: "Go round." },
  ...{ titleEs: "Cerrada", textEs: "Rodee.", titleAr: "مغلق", textAr: "التف حوله." },
  ...more,
});
const works = () => newStaff("works", ["public-works"]);
const supervisor = () => newStaff("supervisor", ["public-works"]);
const FORBIDDEN = { name: "ForbiddenError" };

const approvalOf = (subjectId: string) =>
  asSystem("test", (db) => db.approval.findFirstOrThrow({ where: { subjectId }, orderBy: { askedAt: "desc" } }));
const decide = async (actor: Staff, notice: string, decision: "approved" | "refused" = "approved", note = "") =>
  decideApproval(actor, { approval: (await approvalOf(notice)).id, decision, note });
const rowOf = (id: string) => asSystem("test", (db) => db.notice.findUniqueOrThrow({ where: { id } }));
const publicOf = (id: string) => asSystem("test", (db) => db.publicNotice.findUnique({ where: { noticeId: id } }));

async function published(more: Partial<NoticeDraft> = {}) {
  const [writer, second] = [await works(), await supervisor()];
  const id = await draftNotice(writer, draft(more));
  await askToPublish(writer, id);
  await decide(second, id);
  return { writer, second, id, slug: (await rowOf(id)).slug };
}

describe("a notice", () => {
  it("is read by everyone once another person has said yes, and by nobody before", async () => {
    const [writer, second] = [await works(), await supervisor()];
    const id = await draftNotice(writer, draft());
    await askToPublish(writer, id);
    expect(await publicOf(id)).toBeNull();
    expect(await asActor(second, (db) => countDeskNotices(db, second))).toMatchObject({ toDecide: expect.any(Number) as number });
    await decide(second, id);
    const { slug, publishedBy, draftedBy } = await rowOf(id);
    expect([draftedBy, publishedBy]).toEqual([writer.accountId, second.accountId]);
    expect(await findPublicNotice(slug)).toMatchObject({ status: "published", department: "public-works", title: { es: "Cerrada" } });
    const written = await asSystem("test", (db) => db.auditEvent.findMany({ where: { subjectId: id }, select: { action: true } }));
    expect(written.map(({ action }) => action)).toEqual(expect.arrayContaining(["notice.drafted", "notice.published"]));
  });

  it("is not published by whoever wrote it, by a colleague of theirs, by administration or from another department", async () => {
    const writer = await supervisor();
    const id = await draftNotice(writer, draft());
    await askToPublish(writer, id);
    await expect(decide(writer, id)).rejects.toMatchObject({ key: "approvals.ownWish" });
    for (const other of [await works(), await newStaff("admin", ["public-works"]), await newStaff("supervisor", ["permits"])])
      await expect(decide(other, id)).rejects.toMatchObject(other.role === "works" ? { name: "NotFoundError" } : FORBIDDEN);
    expect(await publicOf(id)).toBeNull();
  });

  it("that was changed by another is theirs to ask about", async () => {
    const [writer, other] = [await works(), await supervisor()];
    const id = await draftNotice(writer, draft());
    await draftNotice(other, draft({ notice: id, revision: 1, titleEn: "Closed today" }));
    await expect(askToPublish(writer, id)).rejects.toMatchObject({ key: "notices.anotherWrote" });
    await askToPublish(other, id);
    await expect(decide(other, id)).rejects.toMatchObject({ key: "approvals.ownWish" });
    expect((await rowOf(id)).slug).toMatch(/^closed-today-/);
  });

  it("sent twice by the same form is one, and an older page does not overwrite a newer one", async () => {
    const writer = await works();
    const once = draft();
    const id = await draftNotice(writer, once);
    expect(await draftNotice(writer, once)).toBe(id);
    await draftNotice(writer, draft({ notice: id, revision: 1, textEn: "second" }));
    await expect(draftNotice(writer, draft({ notice: id, revision: 1, textEn: "third" }))).rejects.toMatchObject({
      key: "notices.justChanged",
    });
    expect((await rowOf(id)).text).toMatchObject({ en: "second" });
  });

  it.each([
    ["without a translation", { titleAr: "" }, "notices.incomplete"],
    ["whose last day is over", { from: addDays(today, -3), until: addDays(today, -1) }, "notices.over"],
  ])("%s is not put before anybody", async (_what, more, key) => {
    const writer = await works();
    const id = await draftNotice(writer, draft(more));
    await expect(askToPublish(writer, id)).rejects.toMatchObject({ key });
  });

  it.each([
    ["a department that is none", { department: "nowhere" }],
    ["a ward that is none", { wards: ["atlantis"] }],
  ])("is not written for %s", async (_what, more) =>
    expect(draftNotice(await works(), draft(more))).rejects.toMatchObject({ name: "DomainError" }),
  );

  it("is not written for another's department, nor by roles that write none", async () => {
    await expect(draftNotice(await works(), draft({ department: "permits" }))).rejects.toMatchObject(FORBIDDEN);
    await expect(draftNotice(await newStaff("inspector", ["public-works"]), draft())).rejects.toMatchObject(FORBIDDEN);
  });
});

describe("a notice that waits", () => {
  it("stands still, goes back when it is refused, and says why", async () => {
    const [writer, second] = [await works(), await supervisor()];
    const id = await draftNotice(writer, draft());
    await askToPublish(writer, id);
    await expect(draftNotice(writer, draft({ notice: id }))).rejects.toMatchObject({ key: "workflow.notOpen" });
    await expect(dropNotice(writer, id)).rejects.toMatchObject({ key: "workflow.notOpen" });
    await decide(second, id, "refused", "Name the buses.");
    expect(await rowOf(id)).toMatchObject({ status: "draft", refusedWith: "Name the buses." });
    expect(await asActor(writer, (db) => countDeskNotices(db, writer))).toEqual({ toDecide: 0, sentBack: 1 });
    await askToPublish(writer, id);
    expect(await rowOf(id)).toMatchObject({ status: "awaitingApproval", refusedWith: null });
  });

  it("is a draft again when it is taken back, and nobody decides it then", async () => {
    const [writer, second] = [await works(), await supervisor()];
    const id = await draftNotice(writer, draft());
    await askToPublish(writer, id);
    await takeBack(writer, id);
    expect((await rowOf(id)).status).toBe("draft");
    await expect(decide(second, id)).rejects.toMatchObject({ key: "approvals.decidedAlready" });
    await expect(takeBack(writer, id)).rejects.toMatchObject({ key: "approvals.decidedAlready" });
    await dropNotice(writer, id);
    await expect(rowOf(id)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("is a draft again when a supervisor takes their wish back, and when nobody decides in time", async () => {
    const writer = await supervisor();
    const id = await draftNotice(writer, draft());
    await askToPublish(writer, id);
    await withdrawWish(writer, { approval: (await approvalOf(id)).id });
    expect((await rowOf(id)).status).toBe("draft");
    await askToPublish(writer, id);
    const { id: approval } = await approvalOf(id);
    await asSystem("test", (db) => db.approval.update({ where: { id: approval }, data: { expiresAt: new Date(Date.now() - 1_000) } }));
    await asSystem("test", (db) => endApprovals(db, new Date()));
    expect((await rowOf(id)).status).toBe("draft");
  });

  it("is published once by two who press at the same moment", async () => {
    const [writer, one, two] = [await works(), await supervisor(), await supervisor()];
    const id = await draftNotice(writer, draft());
    await askToPublish(writer, id);
    const done = await Promise.allSettled([decide(one, id), decide(two, id)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a published notice", () => {
  it("leaves its words with nobody when it is taken back, and keeps its page when it is over", async () => {
    const { writer, id, slug } = await published();
    await expect(endNotice(await newStaff("works", ["parking"]), { notice: id, how: "ended", reason: "done" })).rejects.toBeDefined();
    await endNotice(writer, { notice: id, how: "withdrawn", reason: "wrong street" });
    expect(await findPublicNotice(slug)).toMatchObject({ status: "withdrawn", title: {}, text: {} });
    expect((await listNewest(200)).map((one) => one.slug)).not.toContain(slug);
    await expect(endNotice(writer, { notice: id, how: "ended", reason: "again" })).rejects.toMatchObject({ key: "workflow.notOpen" });

    const other = await published();
    await endNotice(other.writer, { notice: other.id, how: "ended", reason: "road is open" });
    expect(await findPublicNotice(other.slug)).toMatchObject({ status: "ended", title: { en: "Closed" } });
    expect((await findNewsForAll(200)).map((one) => one.slug)).not.toContain(other.slug);
  });

  it("is over the day after its last, by itself", async () => {
    const { id } = await published();
    await asSystem("test", (db) =>
      db.notice.update({ where: { id }, data: { fromDay: new Date(addDays(today, -9)), untilDay: new Date(addDays(today, -1)) } }),
    );
    await endNotices();
    expect(await rowOf(id)).toMatchObject({ status: "ended" });
    expect(await publicOf(id)).toMatchObject({ status: "ended" });
  });

  it("changes the mark by which kept pages are known to be old", async () => {
    const mark = () => asSystem("test", (db) => db.cityState.findUniqueOrThrow({ where: { key: "publicContent" } }));
    const before = await mark();
    await published();
    const after = await mark();
    expect(after.value).not.toBe(before.value);
    expect(await contentMark()).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("the second wall", () => {
  it("lets staff change the words of drafts only, and publish nothing", async () => {
    const { writer, id } = await published();
    const change = (data: object) => asActor(writer, (db) => db.notice.updateMany({ where: { id }, data }));
    await expect(change({ title: { en: "x", es: "x", ar: "x" } })).rejects.toThrow(/may not be changed so|row-level security/);
    const own = await draftNotice(writer, draft());
    const steal = { status: "published", publishedAt: new Date(), publishedBy: writer.accountId };
    await expect(asActor(writer, (db) => db.notice.updateMany({ where: { id: own }, data: steal }))).rejects.toThrow();
    const wish = { kind: "noticePublication", subjectId: own, reason: "x", askedBy: writer.accountId };
    await expect(asActor(writer, (db) => db.approval.create({ data: wish }))).rejects.toThrow(/row-level security/);
    await expect(asActor(writer, (db) => db.$executeRaw`UPDATE public_notice SET status = 'published'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it("shows drafts to the department and to nobody else", async () => {
    const writer = await works();
    const id = await draftNotice(writer, draft());
    const strangers = [await newStaff("clerk", ["permits"]), await newStaff("admin", ["public-works"]), await newResident()];
    for (const actor of [...strangers, { kind: "visitor" } as const])
      expect(await asActor(actor, (db) => db.notice.count({ where: { id } }))).toBe(0);
    const colleague = await works();
    expect((await asActor(colleague, (db) => findDeskNotice(db, colleague, id))).draftedByName).toBe(writer.name);
    expect((await asActor(colleague, (db) => listDeskNotices(db, colleague, "open"))).map((one) => one.id)).toContain(id);
    const resident = strangers[2]!;
    await expect(asActor(resident, (db) => listDeskNotices(db, resident, "open"))).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

/** A resident who lives in this ward. */
async function residentIn(ward: string) {
  const resident = await newResident();
  await asSystem("test", async (db) => {
    const { id: addressId } = await db.address.findFirstOrThrow({ where: { street: { ward: { slug: ward } } }, select: { id: true } });
    await db.citizen.update({ where: { partyId: resident.partyId }, data: { addressId } });
  });
  return resident;
}

describe("who reads of it", () => {
  it("finds the notices of a ward, those of the whole city with them, page by page", async () => {
    const here = await published({ wards: ["saltmarsh"], until: addDays(today, 1), topic: "parks" });
    const there = await published({ wards: ["mill-green"], until: addDays(today, 1), topic: "parks" });
    const all = await published({ until: addDays(today, 1), topic: "parks" });
    const found = (await listPublicNotices({ ward: "saltmarsh", topic: "parks", show: "now" })).map(({ slug }) => slug);
    expect(found).toEqual(expect.arrayContaining([here.slug, all.slug]));
    expect(found).not.toContain(there.slug);
    const [first] = await listPublicNotices({ show: "now" });
    const next = await listPublicNotices({ show: "now" }, { at: first!.untilDay, id: first!.id });
    expect(next.map(({ id }) => id)).not.toContain(first!.id);
  });

  it("reads of their own ward first, and of no other ward, on the dashboard", async () => {
    const near = await published({ wards: ["lighthouse-point"], until: today, says: "on" });
    const far = await published({ wards: ["mill-green"], until: today });
    const resident = await residentIn("lighthouse-point");
    const { notices } = await readDashboard(resident, new Date(today));
    expect(notices[0]!.wards).toEqual(["lighthouse-point"]);
    expect(notices.map(({ slug }) => slug)).not.toContain(far.slug);
    expect((await asActor(resident, (db) => listNoticesNear(db, "lighthouse-point", 50))).map(({ slug }) => slug)).toContain(near.slug);
  });

  it("is told in the portal once, where they live and when they want it; by mail and text only who asked for it", async () => {
    const { id: noticeId } = await published({ wards: ["saltmarsh"] });
    const [near, far, quiet, mailed, texted, noPhone] = [
      await residentIn("saltmarsh"),
      await residentIn("mill-green"),
      await residentIn("saltmarsh"),
      await residentIn("saltmarsh"),
      await residentIn("saltmarsh"),
      await residentIn("saltmarsh"),
    ];
    const choice = { topic: "notices", wanted: false, channel: "inApp" };
    await asSystem("test", async (db) => {
      await db.notificationChoice.create({ data: { ...choice, accountId: quiet.accountId } });
      await db.notificationChoice.create({ data: { ...choice, accountId: mailed.accountId, channel: "email", wanted: true } });
      await db.account.update({ where: { id: texted.accountId }, data: { phoneSealed: "sealed", phoneHint: "47" } });
      for (const { accountId } of [texted, noPhone]) {
        await db.notificationChoice.create({ data: { ...choice, accountId } });
        await db.notificationChoice.create({ data: { ...choice, accountId, channel: "sms", wanted: true } });
      }
    });
    await tellArea({ noticeId });
    await tellArea({ noticeId }); // a retry
    const told = ({ accountId }: { accountId: string }) =>
      asSystem("test", (db) => db.notification.count({ where: { accountId, event: "noticePublished" } }));
    const counts = await Promise.all([near, far, quiet, mailed, texted, noPhone].map(told));
    expect(counts).toEqual([1, 0, 0, 1, 1, 0]);
    const sent = ({ accountId }: { accountId: string }) =>
      asSystem("test", (db) =>
        db.delivery.findMany({ where: { accountId }, select: { lane: true, channel: true, rung: true, status: true } }),
      );
    expect(await sent(near)).toEqual([]);
    expect(await sent(mailed)).toMatchObject([{ channel: "email", rung: "primary", status: "created" }]);
    expect(await sent(texted)).toEqual([{ lane: laneOf(texted.accountId, "phone"), channel: "sms", rung: "phone", status: "created" }]);
  });
});
