import { beforeEach, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { newIssue } from "@/lib/issues/testing/new-issue";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { followerLane, laneOf } from "@/lib/notifications/delivery/lane";
import type { NotifiedEvent } from "@/lib/notifications/events";
import { sendToFollower } from "@/lib/notifications/followers/commands";
import { notify } from "@/lib/notifications/notify";
import { findReach } from "@/lib/notifications/queries";
import { unsubscribe } from "@/lib/notifications/unsubscribe/unsubscribe";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe/token";

let person: Resident;
beforeEach(async () => {
  person = await newResident();
});

const facts = { ref: "PY-4K7-92D-X3M", amountCents: 8_420, receipt: "7" };
const tell = (event: NotifiedEvent) => asSystem("test", (db) => notify(db, event, person, facts));
const reach = () => asSystem("test", (db) => findReach(db, person.accountId));
const mailsTo = (recipient: string) => asSystem("test", (db) => db.outboxMessage.count({ where: { recipient } }));
const account = (data: object) => asSystem("test", (db) => db.account.update({ where: { id: person.accountId }, data }));

describe("one click in a mail", () => {
  it("stops mails about its topic and nothing else, however often it is made", async () => {
    const token = unsubscribeToken({ accountId: person.accountId, topic: "payments" });
    for (let n = 0; n < 3; n += 1) await unsubscribe(token);
    expect((await reach()).channels).toMatchObject({ payments: ["inApp"], bills: ["inApp", "email"], messages: ["inApp", "email"] });
    await tell("paymentReceived");
    await deliver(laneOf(person.accountId, "primary"));
    expect(await mailsTo(person.email)).toBe(0);
    expect(await asSystem("test", (db) => db.notification.count({ where: { accountId: person.accountId, inApp: true } }))).toBe(1);
  });

  it("holds for what was on its way already", async () => {
    await tell("paymentReceived");
    await unsubscribe(unsubscribeToken({ accountId: person.accountId, topic: "payments" }));
    await deliver(laneOf(person.accountId, "primary"));
    expect(await mailsTo(person.email)).toBe(0);
  });

  it("ends the mail a day, and what waited for it", async () => {
    await account({ mailPace: "daily" });
    await tell("paymentReceived");
    await unsubscribe(unsubscribeToken({ accountId: person.accountId, topic: "digest" }));
    expect((await reach()).pace).toBe("never");
    expect(await asSystem("test", (db) => db.delivery.count({ where: { accountId: person.accountId } }))).toBe(0);
  });

  it("brings bills back on paper where it was the last way to tell of them", async () => {
    await account({ paperless: true });
    await unsubscribe(unsubscribeToken({ accountId: person.accountId, topic: "bills" }));
    const { paperless } = await asSystem("test", (db) => db.account.findUniqueOrThrow({ where: { id: person.accountId } }));
    expect(paperless).toBe(false);
  });

  it("does nothing for an account that is closed, and is nobody's when it is forged", async () => {
    await account({ status: "inactive" });
    await unsubscribe(unsubscribeToken({ accountId: person.accountId, topic: "bills" }));
    expect((await reach()).channels.bills).toContain("email");
    await expect(unsubscribe("A".repeat(44))).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

describe("somebody who follows without an account", () => {
  it("is told in order, keeps no address in plain, and is told nothing after one click", async () => {
    const email = `follower.${person.name}@post.example`;
    const { ref } = await newIssue({ kind: "visitor" }, { contact: { email } });
    const [follow] = await asSystem("test", (db) => db.issueFollow.findMany({ where: { report: { ref } }, take: 1, select: { id: true } }));
    const send = (event: NotifiedEvent) =>
      asSystem("test", (db) => sendToFollower(db, event, { followId: follow!.id, email, language: "es" }, { ref }));
    await deliver(followerLane(email));
    const before = await mailsTo(email);
    expect(before).toBe(1); // the link
    await send("issueMoved");
    await deliver(followerLane(email));
    expect(await mailsTo(email)).toBe(before + 1);
    const rows = await asSystem("test", (db) =>
      db.delivery.findMany({ where: { followerMailId: { not: null } }, include: { followerMail: true } }),
    );
    expect(JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain(email);
    await send("issueResolved");
    await unsubscribe(unsubscribeToken({ followId: follow!.id }));
    await deliver(followerLane(email));
    expect(await mailsTo(email)).toBe(before + 1);
  });
});
