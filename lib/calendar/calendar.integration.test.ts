import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { askForConsent } from "@/lib/applications/passports/commands/ask-for-consent";
import { childAnswers } from "@/lib/applications/passports/testing/child-answers";
import { childDraft } from "@/lib/applications/passports/testing/child-draft";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { endFeed } from "@/lib/calendar/commands/end-feed";
import { makeFeed } from "@/lib/calendar/commands/make-feed";
import { feedOf } from "@/lib/calendar/feed-of";
import { findFeed } from "@/lib/calendar/queries/find-feed";
import { listDates } from "@/lib/calendar/queries/list-dates";
import { openFeed } from "@/lib/calendar/queries/open-feed";
import { addDays, cityDay } from "@/lib/city/city-day";
import { newToken } from "@/lib/crypto/token";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { paths } from "@/lib/paths";
import { newBill } from "@/lib/payments/testing/new-bill";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

const today = cityDay(new Date());
const NOT_FOUND = { name: "NotFoundError" };
const datesOf = (actor: Resident) => asActor(actor, (db) => listDates(db, actor, today));
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as never).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

const dueDay = async (id: string) =>
  (await asSystem("test", (db) => db.bill.findUniqueOrThrow({ where: { id } }))).dueOn.toISOString().slice(0, 10);

/** A helper of somebody: what they may do for them, and nothing else. */
async function helperOf(owner: Resident, areas: string[], until?: Date): Promise<Resident> {
  const helper = await newResident();
  const acts = ["see" as const, "pay" as const];
  const data = { accountId: helper.accountId, partyId: owner.partyId, kind: "deputy", areas, acts, ...(until && { until }) };
  const { id } = await asSystem("test", (db) => db.mandate.create({ data, select: { id: true } }));
  return { ...helper, partyId: owner.partyId, mandate: { id, kind: "deputy", partyName: owner.name, areas, acts } };
}

describe("the days of a party", () => {
  it("come from bills, requests, visits and permits, the earliest first, and nobody else's", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const bill = await newBill(actor, 8_420n);
    await newBill(stranger, 100n);
    const { id: applicationId, ref } = await newSent(actor, { service: "building-permit", status: "actionRequired" });
    const at = (days: number) => new Date(addDays(today, days));
    await asSystem("test", async (db) => {
      const own = { applicationId, partyId: actor.partyId };
      const item = {
        ...own,
        kind: "answer",
        title: "Height, in metres; at the ridge",
        reason: "r",
        askedBy: actor.accountId,
        dueOn: at(2),
      };
      await db.requestedItem.create({ data: item });
      await db.inspection.create({ data: { ...own, inspectorId: actor.accountId, plannedOn: at(3), part: "morning" } });
      await db.permit.create({
        data: {
          ...{ ...own, number: `T-${ref}`, service: "building-permit", version: 1, subject: "14 Quay Street", holder: "x", code: ref },
          ...{ validFrom: at(-9), validUntil: at(400), issuedAt: new Date() },
        },
      });
    });
    const dates = await datesOf(actor);
    const dueOn = await dueDay(bill);
    expect(dates.map(({ kind, day }) => [kind, day])).toEqual([
      ["requestDue", addDays(today, 2)],
      ["visit", addDays(today, 3)],
      ["billDue", dueOn],
      ["permitEnds", addDays(today, 400)],
    ]);
    expect(dates.find(({ kind }) => kind === "billDue")).toMatchObject({ id: bill, amountCents: 8_420n });
    const events = read(await feedOf(actor, "en"));
    expect(events.map(({ uid }) => uid.split("@")[0])).toEqual(dates.map(({ kind, id }) => `${kind}-${id}`));
    expect(events[0]!.summary).toContain("Height, in metres; at the ridge");
    expect(events[2]!.startDate.toString()).toBe(dueOn);
  });

  it("come from drafts, which are kept for a time, and from an agreement that is asked of whoever is signed in", async () => {
    const [parent, guardian] = [await newResident(), await newResident()];
    const ref = await childDraft(parent, childAnswers(guardian.email));
    await askForConsent(parent, ref, "en");
    const draft = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref } }));
    const consent = await asSystem("test", (db) => db.guardianConsent.findFirstOrThrow({ where: { email: guardian.email } }));
    expect(await datesOf(parent)).toMatchObject([
      { kind: "draftEnds", id: draft.id, day: cityDay(draft.expiresAt!), href: paths.application(ref) },
    ]);
    expect(await datesOf(guardian)).toMatchObject([
      { kind: "consentDue", id: consent.id, day: cityDay(consent.expiresAt), href: paths.ownConsent(consent.id) },
    ]);
    const [event] = read(await feedOf(guardian, "en"));
    expect(event!.startDate.toString()).toBe(cityDay(consent.expiresAt));
    expect(event!.summary).toContain("Maya Ortiz");
    expect(await datesOf(await helperOf(guardian, ["applications"]))).toEqual([]); // it is theirs alone
    const withdrawn = { status: "withdrawn", answeredAt: new Date() };
    await asSystem("test", (db) => db.guardianConsent.updateMany({ where: { id: consent.id }, data: withdrawn }));
    expect(await datesOf(guardian)).toEqual([]);
  });

  it("are those that the mandate in use covers", async () => {
    const owner = await newResident();
    await newBill(owner, 100n);
    expect((await datesOf(await helperOf(owner, ["bills"]))).map(({ kind }) => kind)).toEqual(["billDue"]);
    expect(await datesOf(await helperOf(owner, ["messages"]))).toEqual([]);
  });
});

describe("a private address", () => {
  it("opens for whom it was made, until it is turned off or another is made", async () => {
    const actor = await newResident();
    const first = await makeFeed(actor);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect((await openFeed(first)).actor).toEqual(actor);
    const second = await makeFeed(actor);
    await expect(openFeed(first)).rejects.toMatchObject(NOT_FOUND);
    expect((await openFeed(second)).language).toBe("en");
    const found = await asActor(actor, (db) => findFeed(db, actor));
    expect(found?.readAt).toBeInstanceOf(Date);
    await endFeed(actor);
    await expect(openFeed(second)).rejects.toMatchObject(NOT_FOUND);
    expect(await asActor(actor, (db) => findFeed(db, actor))).toBeNull();
  });

  it.each(["", "x", newToken(), "' OR '1'='1", "a".repeat(43), "%", "\u0000".repeat(43), "x".repeat(10_000)])(
    "that was guessed (%#) is not there",
    (token) => expect(openFeed(token)).rejects.toMatchObject(NOT_FOUND),
  );

  it("is not kept: only what tells it from others is", async () => {
    const actor = await newResident();
    const token = await makeFeed(actor);
    const row = await asSystem("test", (db) => db.calendarFeed.findFirstOrThrow({ where: { accountId: actor.accountId } }));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("ends with the mandate, with its time, and while the account is locked", async () => {
    const owner = await newResident();
    const helper = await helperOf(owner, ["bills"]);
    const token = await makeFeed(helper);
    expect((await openFeed(token)).actor).toMatchObject({ partyId: owner.partyId, mandate: { areas: ["bills"] } });
    const lock = (status: string) => asSystem("test", (db) => db.account.update({ where: { id: helper.accountId }, data: { status } }));
    await lock("locked");
    await expect(openFeed(token)).rejects.toMatchObject(NOT_FOUND);
    await lock("active");
    expect(await openFeed(token)).toBeDefined();
    await asSystem("test", (db) => db.mandate.update({ where: { id: helper.mandate.id }, data: { revokedAt: new Date() } }));
    await expect(openFeed(token)).rejects.toMatchObject(NOT_FOUND);
    const brief = await helperOf(owner, ["bills"], new Date(Date.now() + 60_000));
    const short = await makeFeed(brief);
    await asSystem("test", (db) => db.mandate.update({ where: { id: brief.mandate.id }, data: { until: new Date(Date.now() - 1_000) } }));
    await expect(openFeed(short)).rejects.toMatchObject(NOT_FOUND);
  });

  it("is one at a time, and another's is neither seen nor ended", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const token = await makeFeed(actor);
    await Promise.allSettled([makeFeed(actor), makeFeed(actor)]);
    const open = await asSystem("test", (db) => db.calendarFeed.count({ where: { accountId: actor.accountId, endedAt: null } }));
    expect(open).toBe(1);
    await expect(openFeed(token)).rejects.toMatchObject(NOT_FOUND);
    expect(await asActor(stranger, (db) => db.calendarFeed.count())).toBe(0);
    const { count } = await asActor(stranger, (db) =>
      db.calendarFeed.updateMany({ where: { accountId: actor.accountId }, data: { endedAt: new Date() } }),
    );
    expect(count).toBe(0);
  });
});
