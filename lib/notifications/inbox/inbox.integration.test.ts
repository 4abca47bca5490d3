import { beforeEach, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { chooseChannels } from "@/lib/notifications/commands";
import type { NotifiedEvent } from "@/lib/notifications/events";
import { markAllRead } from "@/lib/notifications/inbox/commands";
import { openNotification } from "@/lib/notifications/inbox/visit";
import { findNotification, NOTIFICATIONS_A_PAGE, readNotifications } from "@/lib/notifications/inbox/queries";
import { notify } from "@/lib/notifications/notify";

let person: Resident;
beforeEach(async () => {
  person = await newResident();
});
const tell = (event: NotifiedEvent, to: { accountId: string; partyId: string | null } = person) =>
  asSystem("test", (db) =>
    notify(db, event, to, { ref: "PY-1", amountCents: 100, receipt: "7", service: "dog-licence", notice: "water-off" }),
  );
const events = async (actor: Resident) => (await readNotifications(actor, "all")).rows.map(({ event }) => event);

describe("the page of notifications", () => {
  it("has what was told about the party and about the account, each with its ways, and nobody else's", async () => {
    await tell("paymentReceived");
    await tell("noticePublished", { accountId: person.accountId, partyId: null });
    const { rows, unread } = await readNotifications(person, "all");
    expect(rows.map(({ event, ways }) => [event, ways.map(({ channel }) => channel)])).toEqual([
      ["noticePublished", []],
      ["paymentReceived", ["email"]],
    ]);
    expect(unread).toBe(2);
    const stranger = await newResident();
    expect(await events(stranger)).toEqual([]);
    await expect(asActor(stranger, (db) => findNotification(db, stranger, rows[0]!.id))).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("shows a deputy no more than the mandate covers now", async () => {
    for (const event of ["paymentReceived", "applicationDecided", "messageAnswered"] as const) await tell(event);
    const narrowed = { ...person, mandate: { ...person.mandate, areas: ["bills"] } };
    expect(await events(narrowed)).toEqual(["paymentReceived"]);
    const elsewhere = { ...person, partyId: (await newResident()).partyId };
    expect(await events(elsewhere)).toEqual([]);
  });

  it("leaves out a topic that was switched off there, and never one that asks for something", async () => {
    const none = { bills: [], payments: [], applications: [], messages: [], issues: [], notices: [] };
    await chooseChannels(person, none, "atOnce");
    for (const event of ["paymentFailed", "issueMoved", "noticePublished", "applicationAsked"] as const) await tell(event);
    expect(await events(person)).toEqual(["applicationAsked", "paymentFailed"]);
  });

  it("is read page by page, each once", async () => {
    for (let n = 0; n < NOTIFICATIONS_A_PAGE + 5; n += 1) await tell("paymentReceived");
    const first = await readNotifications(person, "all");
    const last = first.rows[NOTIFICATIONS_A_PAGE - 1]!;
    const second = await readNotifications(person, "all", { at: last.at, id: last.id });
    const ids = [...first.rows.slice(0, NOTIFICATIONS_A_PAGE), ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(NOTIFICATIONS_A_PAGE + 5);
    expect(second.rows).toHaveLength(5);
  });
});

describe("reading", () => {
  it("marks one that was followed, all that stood there, and not what came since", async () => {
    await tell("paymentReceived");
    await tell("paymentFailed");
    const { rows } = await readNotifications(person, "all");
    await openNotification(person, { id: rows[1]!.id, byMail: false });
    expect((await readNotifications(person, "unread")).rows.map(({ event }) => event)).toEqual(["paymentFailed"]);
    const until = now();
    await tell("refundMade");
    await asSystem(
      "test",
      (db) =>
        db.$executeRaw`UPDATE notification SET at = at + interval '1 second' WHERE account_id = ${person.accountId}::uuid AND event = 'refundMade'`,
    );
    await markAllRead(person, until);
    expect((await readNotifications(person, "unread")).rows.map(({ event }) => event)).toEqual(["refundMade"]);
  });

  it("is all that a reader may change of what the city wrote", async () => {
    await tell("paymentReceived");
    const change = asActor(person, (db) => db.notification.updateMany({ data: { event: "refundMade" } }));
    await expect(change).rejects.toThrow(/may not be changed/);
    const stranger = await newResident();
    expect(await asActor(stranger, (db) => db.notification.updateMany({ data: { readAt: now() } }))).toEqual({ count: 0 });
  });
});
