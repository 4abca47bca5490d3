import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findHistory } from "@/lib/applications/queries/find-history";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addMonths } from "@/lib/city/add-months";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { atDesk } from "@/lib/messages/testing/desk";
import { proofAddress } from "@/lib/permits/address";
import { expirePermits } from "@/lib/permits/commands/expire-permits";
import { remindHolders } from "@/lib/permits/commands/remind-holders";
import { renewPermit } from "@/lib/permits/commands/renew-permit";
import { checkPermit } from "@/lib/permits/queries/check-permit";
import { findPermit } from "@/lib/permits/queries/find-permit";
import { newPermit } from "@/lib/permits/testing/new-permit";
import { readWish, type Wish } from "@/lib/permits/wish";
import { newReference } from "@/lib/reference";
import { publishServices } from "@/lib/services/publish-services";
import { judgeCriteria } from "@/lib/staff/cases/commands/judge-criteria";
import { findCase } from "@/lib/staff/cases/find-case";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { draftDecision } from "@/lib/staff/decisions/draft-letter";

let clerk: Staff;
beforeAll(async () => {
  await publishServices();
  clerk = await atDesk("clerk", ["city-clerk"]);
});

const found = (person: Resident, ref: string) => asActor(person, (db) => findPermit(db, person, ref));
const stored = (id: string) => asSystem("test", (db) => db.permit.findUniqueOrThrow({ where: { id } }));
const reminders = ({ accountId }: Resident) =>
  asSystem("test", (db) => db.notification.findMany({ where: { accountId, event: "permitEnds" }, take: 20, select: { facts: true } }));
const today = () => cityDay(now());
/** The history as its file has it, once the database has found it whole. */
async function historyOf(person: Resident, ref: string) {
  const broken = await asSystem("test", (db) => db.$queryRaw<{ ref: string }[]>`SELECT ref FROM application_breaks()`);
  expect(broken.map((one) => one.ref)).not.toContain(ref);
  return (await asActor(person, (db) => findHistory(db, person, ref))).events.map(({ kind, by, facts }) => ({ kind, by, facts }));
}

async function approve(ref: string) {
  const { definition } = await asActor(clerk, (db) => findCase(db, clerk, ref));
  for (const { id: criterion } of definition.decision.criteria ?? [])
    await judgeCriteria(clerk, { ref, findings: [{ criterion, verdict: "meets", note: "" }] });
  const wanted = { outcome: "approved" as const, conditions: [], text: "" };
  const seen = (await asActor(clerk, async (db) => draftDecision(db, await findCase(db, clerk, ref), wanted))).hash;
  await decideCase(clerk, { ref, ...wanted, seen });
}

describe("a permit", () => {
  it("is its holder's, and to anybody else not there", async () => {
    const [person, other] = [await newResident(), await newResident()];
    const { ref, number } = await newPermit(person);
    expect(await found(person, ref)).toMatchObject({ number, holder: person.mandate.partyName, by: null, of: null, renewal: null });
    await expect(found(other, ref)).rejects.toThrow(NotFoundError);
    const { ref: open } = await newSent(person);
    await expect(found(person, open)).rejects.toThrow(NotFoundError);
  });

  it("is checked by anyone who has its code or its QR, without learning whose it is", async () => {
    const person = await newResident();
    const { ref, code, number } = await newPermit(person);
    const checked = await checkPermit({ code });
    expect(checked).toMatchObject({ state: "valid", number, isSigned: false });
    expect(JSON.stringify(checked)).not.toContain(person.mandate.partyName);
    expect(JSON.stringify(checked)).not.toContain("Rex");
    const scanned = readWish(proofAddress(await found(person, ref))) as Wish;
    expect(await checkPermit(scanned)).toMatchObject({ state: "valid", number, isSigned: true });
  });

  it("is not found by its number, by a code that nobody has, or by a QR that was edited", async () => {
    const person = await newResident();
    const { ref, number } = await newPermit(person);
    expect(await checkPermit({ code: number })).toEqual({ state: "unknown" });
    expect(await checkPermit({ code: newReference("VC") })).toEqual({ state: "unknown" });
    const { proof } = readWish(proofAddress(await found(person, ref))) as { proof: string };
    const [version, key, content, signature] = proof.split("~");
    const text = Buffer.from(content!, "base64url")
      .toString()
      .replace(/\d{4}(-\d\d-\d\d"\])/, "2099$1");
    const edited = [version, key, Buffer.from(text).toString("base64url"), signature].join("~");
    expect(text).toContain("2099");
    expect(await checkPermit({ proof: edited })).toEqual({ state: "forged" });
  });

  it("shows nobody the list behind it: a visitor reads no row", async () => {
    const person = await newResident();
    await newPermit(person);
    expect(await asActor({ kind: "visitor" }, (db) => db.permit.count())).toBe(0);
  });

  it.each(["revoked", "superseded", "expired"])("that was %s says so", async (status) => {
    const { code } = await newPermit(await newResident(), { status });
    expect(await checkPermit({ code })).toMatchObject({ state: status });
  });

  it("has expired when its last day is over in the city, also before the job has run, and the job writes it once", async () => {
    const person = await newResident();
    const [over, lastDay] = [await newPermit(person, { until: -1 }), await newPermit(person, { until: 0 })];
    expect(await checkPermit({ code: over.code })).toMatchObject({ state: "expired" });
    expect(await checkPermit({ code: lastDay.code })).toMatchObject({ state: "valid" });
    await Promise.all([expirePermits(), expirePermits()]);
    const first = await stored(over.id);
    expect(first.status).toBe("expired");
    expect(cityDay(first.endedAt!)).toBe(today());
    expect((await stored(lastDay.id)).status).toBe("valid");
    await expirePermits();
    expect((await stored(over.id)).endedAt).toEqual(first.endedAt);
    const ends = async ({ ref }: { ref: string }) => (await historyOf(person, ref)).filter(({ kind }) => kind === "permitExpired");
    expect(await ends(over)).toEqual([{ kind: "permitExpired", by: "system", facts: { permit: over.number } }]);
    expect(await ends(lastDay)).toEqual([]);
  });
});

describe("a reminder to renew", () => {
  it("comes once for each of its days, and late only the last", async () => {
    const [early, late, far] = [await newResident(), await newResident(), await newResident()];
    await newPermit(early, { from: -300, until: 40 });
    const { number, ref } = await newPermit(late, { from: -300, until: 10 });
    await newPermit(far, { from: -300, until: 61 });
    await Promise.all([remindHolders(), remindHolders()]);
    await remindHolders();
    expect(await reminders(early)).toHaveLength(1);
    const due = addDays(today(), 10);
    expect(await reminders(late)).toEqual([{ facts: expect.objectContaining({ number, ref, due, service: "dog-licence" }) as object }]);
    expect(await reminders(far)).toEqual([]);
  });

  it("does not come for what is short, was revoked, cannot be renewed, or is being renewed", async () => {
    const person = await newResident();
    await newPermit(person, { from: -5, until: 9 });
    await newPermit(person, { from: -300, until: 9, status: "revoked" });
    await newPermit(person, { service: "tree-work-permit", from: -300, until: 9 });
    const { id } = await newPermit(person, { from: -300, until: 9 });
    const renewing = await newSent(person);
    await asSystem("test", (db) => db.application.update({ where: { id: renewing.id }, data: { renewsId: id }, select: { id: true } }));
    await remindHolders();
    expect(await reminders(person)).toEqual([]);
  });
});

describe("renewing", () => {
  const answers = { ownerName: "Robin Tester", over65: false };

  it("begins with what was answered, once however often it is asked for, and the older one ends when the newer is issued", async () => {
    const person = await newResident();
    const older = await newPermit(person, { from: -340, until: 25, answers });
    const ref = await renewPermit(person, { ref: older.ref, key: randomUUID() });
    expect(await renewPermit(person, { ref: older.ref, key: randomUUID() })).toBe(ref);
    const draft = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref } }));
    expect(draft).toMatchObject({ renewsId: older.id, status: "draft", answers: { answers: { ownerName: { value: "Robin Tester" } } } });

    const sent = await newSent(person, { status: "pendingDecision" });
    await asSystem("test", (db) => db.application.update({ where: { id: sent.id }, data: { renewsId: older.id }, select: { id: true } }));
    await approve(sent.ref);
    const newer = await found(person, sent.ref);
    expect(newer.of).toMatchObject({ number: older.number });
    const until = newer.validUntil!.toISOString().slice(0, 10);
    expect(until).toBe(addDays(addMonths(addDays(today(), 26), 12), -1)); // the days that were left are added
    expect(await stored(older.id)).toMatchObject({ status: "superseded", supersededBy: newer.id });
    expect(await checkPermit({ code: older.code })).toMatchObject({ state: "superseded" });
    expect((await found(person, older.ref)).by).toMatchObject({ number: newer.number });
    const facts = { permit: older.number, by: newer.number };
    expect((await historyOf(person, older.ref)).at(-1)).toEqual({ kind: "permitSuperseded", by: "system", facts });
    await expect(renewPermit(person, { ref: older.ref, key: randomUUID() })).resolves.toBe(ref); // the draft that was begun is still there
  });

  it("is refused too early, after revocation, for what has no renewal, and for somebody else's", async () => {
    const [person, other] = [await newResident(), await newResident()];
    const renew = (who: Resident, ref: string) => renewPermit(who, { ref, key: randomUUID() });
    const early = await newPermit(person, { from: -10, until: 350 });
    await expect(renew(person, early.ref)).rejects.toMatchObject({ key: "permits.tooEarly" });
    const revoked = await newPermit(person, { status: "revoked" });
    await expect(renew(person, revoked.ref)).rejects.toMatchObject({ key: "permits.notRenewed" });
    const trees = await newPermit(person, { service: "tree-work-permit" });
    await expect(renew(person, trees.ref)).rejects.toMatchObject({ key: "permits.notRenewed" });
    await expect(renew(other, early.ref)).rejects.toThrow(NotFoundError);
  });

  it("cannot name another's permit, whatever is past the portal", async () => {
    const [person, other] = [await newResident(), await newResident()];
    const theirs = await newPermit(other);
    const { id } = await newSent(person);
    await expect(
      asSystem("test", (db) => db.application.update({ where: { id }, data: { renewsId: theirs.id }, select: { id: true } })),
    ).rejects.toThrow(/foreign key|Foreign key/);
  });

  it("leaves a permit revoked that was revoked meanwhile", async () => {
    const person = await newResident();
    const older = await newPermit(person, { status: "revoked" });
    const sent = await newSent(person, { status: "pendingDecision" });
    await asSystem("test", (db) => db.application.update({ where: { id: sent.id }, data: { renewsId: older.id }, select: { id: true } }));
    await approve(sent.ref);
    expect(await stored(older.id)).toMatchObject({ status: "revoked", supersededBy: null });
  });
});
