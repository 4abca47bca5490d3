import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { answerThread } from "@/lib/messages/commands/answer-thread";
import { noteThread } from "@/lib/messages/commands/note-thread";
import { writeToCity } from "@/lib/messages/commands/write-to-city";
import { atDesk } from "@/lib/messages/testing/desk";

const refused = /row-level security|permission denied|may not be changed so/;

let owner: Resident;
let permits: Staff;
let parking: Staff;
let thread: string;

beforeAll(async () => {
  owner = await newResident();
  [permits, parking] = [await atDesk("clerk", ["permits"]), await atDesk("finance", ["parking"])];
  const key = randomUUID();
  thread = (await writeToCity(owner, { department: "permits", subject: "Porch", text: "May I build a porch?", key })).id;
  await noteThread(permits, { thread, note: "Ask the inspector.", key: randomUUID() });
});

/** A message as the code would write it, except for what a test changes. */
const message = (changed: object) => ({
  ...{ threadId: thread, partyId: owner.partyId, accountId: owner.accountId, authorKind: "resident", authorName: "x", text: "x" },
  ...changed,
});
const write = (actor: Resident | Staff, changed: object) => asActor(actor, (db) => db.message.createMany({ data: [message(changed)] }));
const change = (actor: Resident | Staff, data: object) => asActor(actor, (db) => db.thread.updateMany({ where: { id: thread }, data }));
const seen = (actor: Resident | Staff) =>
  asActor(actor, async (db) => [await db.thread.count({ where: { id: thread } }), await db.message.count({ where: { threadId: thread } })]);
const limited = (areas: string[], acts: Resident["mandate"]["acts"]): Resident => ({
  ...owner,
  mandate: { ...owner.mandate, areas, acts },
});

describe("a resident, whatever the code forgot", () => {
  it("sees their own thread without the notes of staff, and nobody else sees it", async () => {
    expect(await seen(owner)).toEqual([1, 1]);
    expect(await seen(await newResident())).toEqual([0, 0]);
    expect(await seen(limited(["bills"], ["see", "send"]))).toEqual([0, 0]);
    const texts = await asActor(owner, (db) => db.message.findMany({ select: { text: true, isInternal: true }, take: 50 }));
    expect(texts).toEqual([{ text: "May I build a porch?", isInternal: false }]);
  });

  it.each<[string, () => [Resident, object]]>([
    ["a message of staff", () => [owner, { authorKind: "staff" }]],
    ["a message of the city", () => [owner, { authorKind: "city", accountId: null, event: "handedOver", text: "" }]],
    ["a note of staff", () => [owner, { authorKind: "staff", isInternal: true }]],
    ["in the name of another account", () => [owner, { accountId: permits.accountId }]],
    ["for a party they only read for", () => [limited(["messages"], ["see"]), {}]],
    ["for a party whose bills alone they see", () => [limited(["bills"], ["see", "send"]), {}]],
  ])("cannot write %s", async (_what, as) => {
    const [actor, changed] = as();
    await expect(write(actor, changed)).rejects.toThrow(refused);
  });

  it("cannot write into another party's thread, under either party's name", async () => {
    const stranger = await newResident();
    const { accountId, partyId } = stranger;
    await expect(write(stranger, { accountId })).rejects.toThrow(refused);
    await expect(write(stranger, { accountId, partyId })).rejects.toThrow(/row-level security|[Ff]oreign key/);
    expect(await change(stranger, { status: "closed", closedAt: new Date() })).toEqual({ count: 0 });
  });

  it("cannot give a thread to another department or party, nor change what was written", async () => {
    await expect(change(owner, { departmentId: parking.departments[0] })).rejects.toThrow(refused);
    await expect(change(owner, { accountId: permits.accountId })).rejects.toThrow(refused);
    await expect(change(owner, { subject: "Other words" })).rejects.toThrow(refused);
    await expect(asActor(owner, (db) => db.message.updateMany({ data: { text: "x" } }))).rejects.toThrow(refused);
    await expect(asActor(owner, (db) => db.thread.deleteMany())).rejects.toThrow(refused);
  });

  it("who may only read leaves the mark of reading and nothing else", async () => {
    const reader = limited(["messages"], ["see"]);
    expect(await change(reader, { residentReadAt: new Date() })).toEqual({ count: 1 });
    await expect(change(reader, { status: "closed", closedAt: new Date() })).rejects.toThrow(refused);
  });

  it("cannot ask the functions of staff", async () => {
    const asked = asActor(
      owner,
      (db) =>
        db.$queryRaw`SELECT thread_is_elsewhere(${thread}::uuid) AS elsewhere, hand_over_thread(${thread}::uuid, ${parking.departments[0]}::uuid) AS passed`,
    );
    expect(await asked).toEqual([{ elsewhere: false, passed: false }]);
  });
});

describe("staff, whatever the code forgot", () => {
  it("see the threads of their departments only, and the names of those who wrote", async () => {
    expect(await seen(permits)).toEqual([1, 2]);
    expect(await seen(parking)).toEqual([0, 0]);
    const names = (actor: Staff) => asActor(actor, (db) => db.party.count({ where: { id: owner.partyId } }));
    expect([await names(permits), await names(parking)]).toEqual([1, 0]);
  });

  it("of another department cannot write, change or pass on", async () => {
    const { accountId } = parking;
    await expect(write(parking, { authorKind: "staff", accountId })).rejects.toThrow(refused);
    expect(await change(parking, { status: "closed", closedAt: new Date() })).toEqual({ count: 0 });
    const [row] = await asActor(
      parking,
      (db) => db.$queryRaw<{ passed: boolean }[]>`SELECT hand_over_thread(${thread}::uuid, ${parking.departments[0]}::uuid) AS passed`,
    );
    expect(row!.passed).toBe(false);
  });

  it("cannot write as the resident, as the city or as a colleague, nor mark as read for the resident", async () => {
    const { accountId } = permits;
    await expect(write(permits, { accountId })).rejects.toThrow(refused);
    await expect(write(permits, { authorKind: "city", accountId: null, event: "handedOver", text: "" })).rejects.toThrow(refused);
    await expect(write(permits, { authorKind: "staff", accountId: parking.accountId })).rejects.toThrow(refused);
    await expect(change(permits, { residentReadAt: new Date() })).rejects.toThrow(refused);
    await expect(change(permits, { departmentId: parking.departments[0] })).rejects.toThrow(refused);
  });

  it("never let a note reach the resident's mail", async () => {
    const events = await asSystem("test", (db) => db.notification.count({ where: { threadId: thread } }));
    expect(events).toBe(0);
    await answerThread(permits, { thread, text: "Yes, you may.", key: randomUUID() });
    expect(await seen(owner)).toEqual([1, 2]);
  });
});
