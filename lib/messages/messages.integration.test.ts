import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { DomainError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { answerThread } from "@/lib/messages/commands/answer-thread";
import { closeThread } from "@/lib/messages/commands/close-thread";
import { handOverThread } from "@/lib/messages/commands/hand-over-thread";
import { noteThread } from "@/lib/messages/commands/note-thread";
import { openThread } from "@/lib/messages/commands/open-thread";
import { replyToThread } from "@/lib/messages/commands/reply-to-thread";
import { tellAnswer } from "@/lib/messages/commands/tell-answer";
import { writeToCity } from "@/lib/messages/commands/write-to-city";
import { listQueue } from "@/lib/messages/queries/queue";
import { readForStaff } from "@/lib/messages/queries/read-for-staff";
import { readThread } from "@/lib/messages/queries/read-thread";
import { listThreads } from "@/lib/messages/queries/threads";
import { countUnread } from "@/lib/messages/queries/count-unread";
import { atDesk } from "@/lib/messages/testing/desk";
import { newBill } from "@/lib/payments/testing/new-bill";

const question = (changed: object = {}) => ({
  ...{ department: "permits", subject: "Porch", text: "May I build a porch?", key: randomUUID() },
  ...changed,
});
const ask = async (actor: Resident, changed?: object) => (await writeToCity(actor, question(changed))).id;
const threadOf = (id: string) =>
  asSystem("test", (db) => db.thread.findUniqueOrThrow({ where: { id }, include: { messages: { orderBy: { createdAt: "asc" } } } }));
const clerk = () => atDesk("clerk", ["permits"]);
const words = (thread: string, text: string) => ({ thread, text, key: randomUUID() });
const remark = (thread: string, note: string) => ({ thread, note, key: randomUUID() });

describe("sent more than once", () => {
  it("20 presses of Send at once are one thread with one message", async () => {
    const actor = await newResident();
    const same = question();
    const opened = await Promise.all(Array.from({ length: 20 }, () => writeToCity(actor, same)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect((await threadOf(opened[0]!.id)).messages).toHaveLength(1);
  });

  it("20 replies with one key are one message, and so are 20 answers, told once", async () => {
    const actor = await newResident();
    const desk = await clerk();
    const thread = await ask(actor);
    const [reply, answer] = [words(thread, "And a fence?"), words(thread, "Both, yes.")];
    await Promise.all(Array.from({ length: 20 }, () => replyToThread(actor, reply)));
    await Promise.all(Array.from({ length: 20 }, () => answerThread(desk, answer)));
    const { messages } = await threadOf(thread);
    expect(messages.map(({ text }) => text).sort()).toEqual(["And a fence?", "Both, yes.", "May I build a porch?"]);
    const jobs = await asSystem(
      "test",
      (db) =>
        db.$queryRaw<
          { n: number }[]
        >`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'tellAnswer' AND data ->> 'messageId' = ${messages.find(({ authorKind }) => authorKind === "staff")!.id}`,
    );
    expect(jobs).toEqual([{ n: 1 }]);
  });

  it("the same form with other words, as after going back, is another message; nobody else's key is in the way", async () => {
    const actor = await newResident();
    const first = question();
    const { id } = await writeToCity(actor, first);
    expect((await writeToCity(actor, { ...first, text: "May I build two?" })).id).not.toBe(id);
    expect((await writeToCity(await newResident(), first)).id).not.toBe(id);
    const reply = words(id, "One");
    for (const text of ["One", "Two", "One"]) await replyToThread(actor, { ...reply, text });
    expect((await threadOf(id)).messages.map(({ text }) => text)).toEqual(["May I build a porch?", "One", "Two"]);
  });
});

describe("whose turn it is, and what is unread", () => {
  it("goes from the city to the resident and back; closing is undone by writing", async () => {
    const actor = await newResident();
    const desk = await clerk();
    const thread = await ask(actor);
    const state = async () => {
      const { status, waitsFor } = await threadOf(thread);
      return [status, waitsFor, await countUnread(actor), await countUnread(actor, thread)];
    };
    expect(await state()).toEqual(["open", "city", 0, 0]);
    await noteThread(desk, remark(thread, "Look at the plan first."));
    expect(await state()).toEqual(["open", "city", 0, 0]);
    await answerThread(desk, { ...words(thread, "How deep is it?"), asks: "yes" });
    expect(await state()).toEqual(["open", "resident", 1, 0]);
    expect((await readThread(actor, thread)).wasUnread).toBe(true);
    expect(await state()).toEqual(["open", "resident", 0, 0]);
    await replyToThread(actor, words(thread, "Two metres."));
    expect(await state()).toEqual(["open", "city", 0, 0]);
    await answerThread(desk, words(thread, "Then yes."));
    expect(await state()).toEqual(["open", "nobody", 1, 0]);
    await closeThread(actor, thread);
    await closeThread(actor, thread);
    expect((await state()).slice(0, 2)).toEqual(["closed", "nobody"]);
    await replyToThread(actor, words(thread, "One more thing."));
    expect((await state()).slice(0, 2)).toEqual(["open", "city"]);
    expect((await threadOf(thread)).closedAt).toBeNull();
  });

  it("reading shows staff's notes to staff only, and is written down for the resident", async () => {
    const actor = await newResident();
    const desk = await clerk();
    const thread = await ask(actor);
    await noteThread(desk, remark(thread, "Only for us."));
    const texts = ({ messages }: { messages: { text: string }[] }) => messages.map(({ text }) => text);
    expect(texts(await readThread(actor, thread))).toEqual(["May I build a porch?"]);
    expect(texts(await readForStaff(desk, thread))).toEqual(["May I build a porch?", "Only for us."]);
    const trail = await asActor(actor, (db) =>
      db.auditEvent.findMany({
        where: { subjectId: thread, actorKind: "staff" },
        select: { action: true, accountId: true, partyId: true },
      }),
    );
    expect(trail).toContainEqual({ action: "thread.read", accountId: desk.accountId, partyId: actor.partyId });
  });
});

describe("who finds a thread", () => {
  it("is its party and its department; a stranger finds nothing, other staff read that they lack the role", async () => {
    const actor = await newResident();
    const thread = await ask(actor);
    const elsewhere = await atDesk("finance", ["parking"]);
    await expect(readThread(await newResident(), thread)).rejects.toThrow(NotFoundError);
    await expect(replyToThread(await newResident(), words(thread, "Hello"))).rejects.toThrow(NotFoundError);
    await expect(closeThread(await newResident(), thread)).rejects.toThrow(NotFoundError);
    await expect(readForStaff(elsewhere, thread)).rejects.toThrow(ForbiddenError);
    await expect(answerThread(elsewhere, words(thread, "Hello"))).rejects.toThrow(ForbiddenError);
    await expect(readForStaff(elsewhere, randomUUID())).rejects.toThrow(NotFoundError);
  });

  it.each<[string, Resident["mandate"]["areas"], Resident["mandate"]["acts"]]>([
    ["bills only", ["bills"], ["see", "pay"]],
    ["nothing to send", ["messages"], ["see"]],
  ])("with a mandate for %s nothing can be written", async (_what, areas, acts) => {
    const actor = await newResident();
    const thread = await ask(actor);
    const deputy = { ...actor, mandate: { ...actor.mandate, areas, acts } };
    await expect(writeToCity(deputy, question())).rejects.toThrow(NotFoundError);
    await expect(replyToThread(deputy, words(thread, "Hello"))).rejects.toThrow(NotFoundError);
    await expect(closeThread(deputy, thread)).rejects.toThrow(NotFoundError);
  });

  it("another party's bill cannot be asked about", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    const bill = await newBill(actor, 700n);
    await expect(writeToCity(stranger, question({ bill }))).rejects.toThrow(NotFoundError);
    expect((await threadOf(await ask(actor, { bill }))).billId).toBe(bill);
  });
});

describe("another department", () => {
  it("gets a thread with its reason, and the resident reads where it went", async () => {
    const actor = await newResident();
    const [from, to] = [await clerk(), await atDesk("finance", ["parking"])];
    const thread = await ask(actor);
    const passing = { thread, department: "parking", reason: "It is about a parking space.", key: randomUUID() };
    await handOverThread(from, passing);
    await expect(readForStaff(from, thread)).rejects.toThrow(ForbiddenError);
    const read = await readForStaff(to, thread);
    expect(read.messages.map(({ text, event }) => text || event)).toEqual([
      "May I build a porch?",
      "It is about a parking space.",
      "handedOver",
    ]);
    const seen = (await readThread(actor, thread)).messages;
    expect(seen.map(({ text, event }) => text || event)).toEqual(["May I build a porch?", "handedOver"]);
    expect(read.thread.waitsFor).toBe("city");
    expect(await countUnread(actor)).toBe(0);
  });

  it("is not the same department, and not one for a closed thread", async () => {
    const actor = await newResident();
    const desk = await clerk();
    const thread = await ask(actor);
    const passing = (department: string) => handOverThread(desk, { thread, department, reason: "Not ours.", key: randomUUID() });
    await expect(passing("permits")).rejects.toThrow(new DomainError("messages.chooseDepartment"));
    await expect(passing("nowhere")).rejects.toThrow(new DomainError("messages.chooseDepartment"));
    await closeThread(desk, thread);
    await expect(passing("parking")).rejects.toThrow(new DomainError("workflow.notOpen"));
    expect((await threadOf(thread)).messages).toHaveLength(1);
  });
});

describe("telling", () => {
  const told = (thread: string) =>
    asSystem("test", (db) =>
      db.notification.findMany({ where: { threadId: thread }, select: { accountId: true, event: true, facts: true } }),
    );
  const answered = async (actor: Resident, desk: Staff) => {
    const thread = await ask(actor);
    await answerThread(desk, words(thread, "A secret answer."));
    const { messages } = await threadOf(thread);
    return { thread, messageId: messages.find(({ authorKind }) => authorKind === "staff")!.id };
  };

  it("who began it is told once of each answer, and not what it says", async () => {
    const actor = await newResident();
    const { thread, messageId } = await answered(actor, await clerk());
    for (let run = 0; run < 3; run++) await tellAnswer({ messageId });
    const rows = await told(thread);
    expect(rows).toEqual([
      { accountId: actor.accountId, event: "messageAnswered", facts: expect.objectContaining({ department: "permits" }) },
    ]);
    expect(JSON.stringify(rows)).not.toContain("secret");
  });

  it("who may no longer see the party's messages is not told; who owns the matter is", async () => {
    const [owner, helper] = [await newResident(), await newResident()];
    const mandate = await asSystem("test", (db) =>
      db.mandate.create({
        data: { accountId: helper.accountId, partyId: owner.partyId, kind: "deputy", areas: ["messages"], acts: ["see", "send"] },
      }),
    );
    const deputy: Resident = {
      ...helper,
      partyId: owner.partyId,
      mandate: { id: mandate.id, kind: "deputy", partyName: owner.name, areas: ["messages"], acts: ["see", "send"] },
    };
    const { thread, messageId } = await answered(deputy, await clerk());
    await asSystem("test", (db) => db.mandate.update({ where: { id: mandate.id }, data: { revokedAt: new Date() } }));
    await tellAnswer({ messageId });
    expect((await told(thread)).map(({ accountId }) => accountId)).toEqual([owner.accountId]);
  });
});

describe("lists", () => {
  it("of a resident go on by place, newest first", async () => {
    const actor = await newResident();
    for (const subject of ["one", "two", "three"]) await ask(actor, { subject });
    const page = (after?: { at: Date; id: string }) => asActor(actor, (db) => listThreads(db, actor, "all", after, 2));
    const first = await page();
    expect(first.map(({ subject }) => subject)).toEqual(["three", "two", "one"]);
    const { lastMessageAt: at, id } = first[1]!;
    expect((await page({ at, id })).map(({ subject }) => subject)).toEqual(["one"]);
  });

  it("of staff put what waits for the city first, the oldest on top, and go on from any place", async () => {
    const actor = await newResident();
    const desk = await clerk();
    const [first, second, third] = [await ask(actor), await ask(actor), await ask(actor)];
    await answerThread(desk, words(first, "Yes."));
    await answerThread(desk, { ...words(second, "Where?"), asks: "yes" });
    const mine = [third, first, second];
    const order: string[] = [];
    const names: string[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const { threads, next } = await asActor(desk, (db) => listQueue(db, desk, "open", after));
      order.push(...threads.map(({ id }) => id));
      names.push(...threads.filter(({ id }) => mine.includes(id)).map(({ name }) => name));
      after = next;
    }
    expect(order.filter((id) => mine.includes(id))).toEqual(mine);
    expect(new Set(order).size).toBe(order.length);
    expect(new Set(names)).toEqual(new Set([actor.name]));
  });
});

it("account pages begin threads of their own topics, at the city's desk for them", async () => {
  const actor = await newResident();
  const subject = "Sign-in I do not know";
  const { id, ref } = await asActor(actor, (db) => openThread(db, actor, { topic: "suspiciousActivity", subject, text: "It was not me." }));
  const thread = await threadOf(id);
  expect(thread).toMatchObject({ ref, topic: "suspiciousActivity", waitsFor: "city", accountId: actor.accountId });
  const desk = await atDesk("supervisor", ["help-desk"]);
  expect(thread.departmentId).toBe(desk.departments[0]);
});
