import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { findCategory, type Severity } from "@/lib/city/issues/categories";
import { promisedDay } from "@/lib/city/issues/promise";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { confirmFollow, endFollow } from "@/lib/issues/following/answer-link";
import { findFollow } from "@/lib/issues/following/find-follow";
import { followByEmail } from "@/lib/issues/following/follow-by-email";
import { followWithAccount, stopFollowing } from "@/lib/issues/following/follow-with-account";
import { listFollowed } from "@/lib/issues/queries/list-followed";
import { reopenByLink, reopenOwn } from "@/lib/issues/following/reopen-issue";
import { tellFollowers } from "@/lib/issues/following/tell-followers";
import { linkMailsTo } from "@/lib/issues/testing/link-mails";
import { newIssue } from "@/lib/issues/testing/new-issue";

const visitor = { kind: "visitor" } as const;
const newAddress = () => `f-${randomUUID()}@post.example`;
const followers = async (reportId: string) =>
  (await asActor(visitor, (db) => db.publicIssue.findUniqueOrThrow({ where: { reportId } }))).followers;
const tokenIn = async (email: string) => (await linkMailsTo(email)).at(-1)!.token;

async function newFollower(ref: string) {
  const email = newAddress();
  await followByEmail(visitor, { ref, email }, "en");
  return { email, token: await tokenIn(email) };
}

/** As the works desk does; resolves to the update that tells of it. */
async function end(id: string, data: { status?: string; resolution?: string; duplicateOfId?: string } = {}) {
  const crew = await newStaff("works", ["public-works"]);
  const { status = "resolved", resolution = "fixed" } = data;
  return asActor(crew, async (db) => {
    const update = { reportId: id, kind: status, status, isPublic: true, text: "Filled.", byAccountId: crew.accountId };
    await db.issueUpdate.createMany({ data: [update] });
    await db.issueReport.updateMany({
      where: { id },
      data: { status, resolution, closedBy: crew.accountId, updatedAt: new Date(), ...data },
    });
    const { id: updateId } = await db.issueUpdate.findFirstOrThrow({ where: { reportId: id, kind: status }, select: { id: true } });
    return { updateId, crew };
  });
}

describe("following by email", () => {
  it("begins when the mailed link is opened and its button pressed, and ends in the same way", async () => {
    const { id, ref } = await newIssue();
    const { token } = await newFollower(ref);
    expect(await followers(id)).toBe(0);
    expect(await findFollow(token)).toMatchObject({ ref, isTold: false, isReporter: false, hasEmail: true });
    await confirmFollow(visitor, token);
    await confirmFollow(visitor, token);
    expect([await followers(id), (await findFollow(token))!.isTold]).toEqual([1, true]);
    await endFollow(visitor, token);
    expect([await followers(id), (await findFollow(token))!.isTold]).toEqual([0, false]);
  });

  it("is one for one address, however often it asks, and says nothing of whether it follows", async () => {
    const { id, ref } = await newIssue();
    const { email, token } = await newFollower(ref);
    await confirmFollow(visitor, token);
    await followByEmail(visitor, { ref, email }, "en");
    expect(await tokenIn(email)).toBe(token);
    expect(await followers(id)).toBe(1);
  });

  it("keeps no address that can be read, and no token", async () => {
    const { id, ref } = await newIssue();
    const { email, token } = await newFollower(ref);
    const rows = await asSystem("test", async (db) => {
      const follows = await db.issueFollow.findMany({ where: { reportId: id } });
      const where = { followId: { in: follows.map((one) => one.id) } };
      return [follows, await db.followerMail.findMany({ where, include: { deliveries: { omit: { seq: true } } } })];
    });
    expect(rows[1]).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(email);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("says with the link by when the city deals with it, as long as it is open", async () => {
    const { id, ref, promisedOn } = await newIssue();
    const due = async (email: string) => (await linkMailsTo(email)).at(-1)!.facts.due;
    expect(await due((await newFollower(ref)).email)).toBe(promisedOn.toISOString());
    await end(id);
    expect(await due((await newFollower(ref)).email)).toBeUndefined();
  });

  it("fills nobody's mailbox", async () => {
    const email = newAddress();
    const { ref } = await newIssue();
    for (let n = 0; n < 6; n += 1) await followByEmail(visitor, { ref, email }, "en");
    await expect(followByEmail(visitor, { ref, email }, "en")).rejects.toMatchObject({ key: "tryAgainAt" });
  });

  it.each(["", "x".repeat(43), "../../etc/passwd", "' OR 1=1 --"])("opens nothing with a link that was guessed: %j", async (token) => {
    expect(await findFollow(token)).toBeUndefined();
    await expect(confirmFollow(visitor, token)).rejects.toThrow("no such link");
    await expect(reopenByLink(visitor, token, "Still there")).rejects.toThrow("reporter");
  });

  it("of a hidden report is not there", async () => {
    const { id, ref } = await newIssue();
    await asSystem("test", (db) => db.issueReport.update({ where: { id }, data: { hiddenAt: new Date() } }));
    await expect(followByEmail(visitor, { ref, email: newAddress() }, "en")).rejects.toThrow("no such row");
    await expect(followWithAccount(await newResident(), ref, "en")).rejects.toThrow("no such row");
  });
});

describe("following with an account", () => {
  it("is one tap, twice the same, and ends in one", async () => {
    const { id, ref } = await newIssue();
    const resident = await newResident();
    await Promise.all([followWithAccount(resident, ref, "en"), followWithAccount(resident, ref, "en")]);
    expect(await followers(id)).toBe(1);
    await stopFollowing(resident, ref);
    expect(await followers(id)).toBe(0);
    await followWithAccount(resident, ref, "en");
    expect(await followers(id)).toBe(1);
  });

  it("is listed to whoever follows, newest first, without what is hidden or over", async () => {
    const actor = await newResident();
    const list = async () => (await asActor(actor, (db) => listFollowed(db, actor, 3))).map(({ ref }) => ref);
    const [one, two, three] = [await newIssue(), await newIssue(), await newIssue()];
    for (const { ref } of [one, two, three]) await followWithAccount(actor, ref, "en");
    expect(await list()).toEqual([three.ref, two.ref, one.ref]);
    await stopFollowing(actor, two.ref);
    await asSystem("test", (db) => db.issueReport.update({ where: { id: one.id }, data: { hiddenAt: new Date() } }));
    expect(await list()).toEqual([three.ref]);
  });

  it("of ten at once counts ten", async () => {
    const { id, ref } = await newIssue();
    const people = await Promise.all(Array.from({ length: 10 }, () => newResident()));
    await Promise.all(people.map((one) => followWithAccount(one, ref, "en")));
    expect(await followers(id)).toBe(10);
  });

  it("makes nobody the reporter", async () => {
    const { id } = await newIssue();
    const { accountId, ...resident } = await newResident();
    const row = { reportId: id, accountId, isReporter: true, confirmedAt: new Date() };
    await expect(asActor({ ...resident, accountId }, (db) => db.issueFollow.createMany({ data: [row] }))).rejects.toThrow(/row-level/);
  });
});

describe("an update", () => {
  const told = (accountId: string) =>
    asSystem("test", (db) => db.notification.findMany({ where: { accountId, event: { not: "issueReported" } }, select: { event: true } }));
  const mailed = async (reportId: string) =>
    asSystem("test", async (db) => {
      const follows = await db.issueFollow.findMany({ where: { reportId }, select: { id: true } });
      const where = { followId: { in: follows.map(({ id }) => id) }, event: { not: "followLink" } };
      return db.followerMail.findMany({ where, select: { event: true, facts: true } });
    });

  it("is told once to whoever follows, by account and by address, and to nobody who has not said yes", async () => {
    const resident = await newResident();
    const { id, ref } = await newIssue(resident);
    await confirmFollow(visitor, (await newFollower(ref)).token);
    await newFollower(ref); // has not opened the link
    const { updateId } = await end(id);
    await tellFollowers({ updateId });
    await tellFollowers({ updateId }); // the job came back
    expect(await told(resident.accountId)).toEqual([{ event: "issueResolved" }]);
    expect(await mailed(id)).toEqual([{ event: "issueResolved", facts: { ref } }]);
  });

  it("is told to followers of a report that was merged into it, once to whoever follows both", async () => {
    const [stays, twin] = [await newIssue(), await newIssue()];
    const [resident, both] = [await newResident(), await newResident()];
    await followWithAccount(resident, twin.ref, "en");
    for (const { ref } of [stays, twin]) await followWithAccount(both, ref, "en");
    await end(twin.id, { status: "closed", resolution: "duplicate", duplicateOfId: stays.id });
    await tellFollowers({ updateId: (await end(stays.id)).updateId });
    for (const { accountId } of [resident, both]) expect(await told(accountId)).toEqual([{ event: "issueResolved" }]);
  });

  it("of the day that is planned names the day", async () => {
    const { id, ref } = await newIssue();
    await confirmFollow(visitor, (await newFollower(ref)).token);
    const crew = await newStaff("works", ["public-works"]);
    const updateId = await asActor(crew, async (db) => {
      const update = { reportId: id, kind: "scheduled", status: "scheduled", isPublic: true, byAccountId: crew.accountId };
      await db.issueUpdate.createMany({ data: [update] });
      await db.issueReport.updateMany({ where: { id }, data: { status: "scheduled", scheduledOn: new Date("2027-03-15") } });
      return (await db.issueUpdate.findFirstOrThrow({ where: { reportId: id, kind: "scheduled" }, select: { id: true } })).id;
    });
    await tellFollowers({ updateId });
    expect(await mailed(id)).toEqual([{ event: "issuePlanned", facts: { ref, due: "2027-03-15T00:00:00.000Z" } }]);
  });

  it.each(["pothole", "a-kind-that-is-gone"])(
    "that it is open again names the day that is promised anew, where there is one: %s",
    async (category) => {
      const { id, ref, token } = await newIssue();
      await confirmFollow(visitor, (await newFollower(ref)).token);
      await end(id);
      await asSystem("test", (db) => db.issueReport.update({ where: { id }, data: { category, promisedOn: new Date("2026-01-05") } }));
      await reopenByLink(visitor, token, "The hole is back");
      const { updateId, promisedOn } = await asSystem("test", async (db) => ({
        updateId: (await db.issueUpdate.findFirstOrThrow({ where: { reportId: id, kind: "reopened" }, select: { id: true } })).id,
        ...(await db.issueReport.findUniqueOrThrow({ where: { id }, select: { promisedOn: true } })),
      }));
      await tellFollowers({ updateId });
      expect(await mailed(id)).toEqual([
        category === "pothole"
          ? { event: "issueReopened", facts: { ref, due: promisedOn!.toISOString() } }
          : { event: "issueMoved", facts: { ref } },
      ]);
    },
  );

  it("that it is done tells whoever reported it, and nobody else, that they may open it again", async () => {
    const email = newAddress();
    const { id, ref, token } = await newIssue(visitor, { contact: { email } });
    await confirmFollow(visitor, token);
    await confirmFollow(visitor, (await newFollower(ref)).token);
    const resident = await newResident();
    const own = await newIssue(resident);
    await end(own.id, { status: "closed", resolution: "duplicate", duplicateOfId: id });
    await tellFollowers({ updateId: (await end(id)).updateId });
    const facts = (await mailed(id)).map((one) => one.facts);
    expect(facts).toHaveLength(2);
    expect(facts).toEqual(expect.arrayContaining([{ ref }, { ref, reporter: "yes" }]));
    // Their own report went on with this one: this one is not theirs to open.
    const [news] = await asSystem("test", (db) =>
      db.notification.findMany({ where: { accountId: resident.accountId, event: "issueResolved" } }),
    );
    expect(news!.facts).toEqual({ ref });
  });

  it("that is not public is told to nobody", async () => {
    const resident = await newResident();
    const { id } = await newIssue(resident);
    const { id: updateId } = await asSystem("test", (db) =>
      db.issueUpdate.create({
        data: { reportId: id, kind: "note", status: "new", isPublic: false, text: "internal" },
        select: { id: true },
      }),
    );
    await tellFollowers({ updateId });
    expect(await told(resident.accountId)).toEqual([]);
  });
});

describe("whoever reported it says that it is not fixed", () => {
  const state = (id: string) => asSystem("test", (db) => db.issueReport.findUniqueOrThrow({ where: { id } }));

  it.each(["account", "link"] as const)("by %s: it is open again, and with another person than the one who closed it", async (way) => {
    const resident = await newResident();
    const { id, ref, token } = await newIssue(way === "account" ? resident : visitor);
    const { crew } = await end(id);
    await asSystem("test", (db) => db.issueReport.update({ where: { id }, data: { promisedOn: new Date("2026-01-05") } }));
    if (way === "account") await reopenOwn(resident, { ref, text: "The hole is back" });
    else expect(await reopenByLink(visitor, token, "The hole is back")).toBe(ref);
    const { status, resolution, reopenedAt, crewAccountId, category, severity, promisedOn } = await state(id);
    expect([status, resolution, Boolean(reopenedAt)]).toEqual(["triaged", null, true]);
    expect(promisedOn).toEqual(new Date(promisedDay(findCategory(category)!, severity as Severity, reopenedAt!))); // and not the old day
    expect(crewAccountId).not.toBe(crew.accountId);
    const said = await asActor(visitor, (db) => db.issueUpdate.findMany({ where: { reportId: id, kind: "reopened" } }));
    expect(said.map(({ text }) => text)).toEqual([""]); // what they wrote is for staff
  });

  it("twice at once, and it is opened once", async () => {
    const { id, token } = await newIssue();
    await end(id);
    const presses = await Promise.allSettled([1, 2, 3].map(() => reopenByLink(visitor, token, "Still there")));
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await asSystem("test", (db) => db.issueUpdate.count({ where: { reportId: id, kind: "reopened" } }))).toBe(1);
  });

  it.each([
    ["it is still open", async () => {}],
    ["it went on with another one", async (id: string) => void (await end(id, { status: "closed", resolution: "duplicate", duplicateOfId: (await newIssue()).id }))], // prettier-ignore
    ["it ended more than 60 days ago", async (id: string) => {
      await end(id);
      await asSystem("test", (db) => db.issueReport.update({ where: { id }, data: { updatedAt: new Date(Date.now() - 61 * 86_400_000) } }));
    }], // prettier-ignore
  ])("but not when %s", async (_, before) => {
    const { id, token } = await newIssue();
    await before(id);
    await expect(reopenByLink(visitor, token, "Still there")).rejects.toMatchObject({ key: "issues.notReopened" });
  });

  it("but not somebody who only follows, or somebody else's account", async () => {
    const { id, ref } = await newIssue(await newResident());
    const { token } = await newFollower(ref);
    await confirmFollow(visitor, token);
    await end(id);
    await expect(reopenByLink(visitor, token, "Still there")).rejects.toThrow("reporter");
    const other: Actor = await newResident();
    if (other.kind === "resident") await expect(reopenOwn(other, { ref, text: "Still there" })).rejects.toThrow("no such row");
  });
});
