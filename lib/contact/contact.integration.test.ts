import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { contactTopics } from "@/lib/city/contact";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { DomainError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { sendContactAnswer } from "@/lib/contact/commands/send-contact-answer";
import { sendContactMessage } from "@/lib/contact/commands/send-contact-message";
import { tellContactDesk } from "@/lib/contact/commands/tell-contact-desk";
import { answerContact, closeContact, handOverContact } from "@/lib/contact/commands/work-on-contact";
import { writeAsResident } from "@/lib/contact/commands/write-as-resident";
import { countContacts, listContacts } from "@/lib/contact/queries/list-contacts";
import { readContact } from "@/lib/contact/queries/read-contact";

const visitor: Actor = { kind: "visitor" };
const message = (changed: object = {}) => ({
  ...{ about: "permit", text: "May I build a porch?", name: "Vera Visitor", email: `${randomUUID()}@post.example`, key: randomUUID() },
  ...changed,
});
const rowOf = (ref: string) =>
  asSystem("test", (db) => db.contactMessage.findUniqueOrThrow({ where: { ref }, include: { answers: true } }));
const write = async (changed?: object) => rowOf(await sendContactMessage(visitor, message(changed), "es"));
const jobs = (queue: string, key: string, id: string) =>
  asSystem("test", async (db) => {
    const [row] = await db.$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM pgboss.job WHERE name = ${queue} AND data ->> ${key} = ${id}`;
    return row!.n;
  });
const mailTo = (address: string) => asSystem("test", (db) => db.outboxMessage.findMany({ where: { recipient: address }, take: 5 }));

describe("a visitor's message", () => {
  it("sent twenty times from one form is one, with one reference, and the desk is told once", async () => {
    const same = message();
    const refs = await Promise.all(Array.from({ length: 20 }, () => sendContactMessage(visitor, same, "en")));
    expect(new Set(refs).size).toBe(1);
    expect(await jobs("contactMail", "contactMessageId", (await rowOf(refs[0]!)).id)).toBe(1);
  });

  it("with other words from the same form is another one", async () => {
    const same = message();
    const again = { ...same, text: "And a fence?" };
    expect(await sendContactMessage(visitor, same, "en")).not.toBe(await sendContactMessage(visitor, again, "en"));
  });

  it.each(contactTopics().map(({ slug, department }) => [slug, department]))("about %s lands with %s", async (about, slug) => {
    const { departmentId } = await write({ about });
    const department = await asSystem("test", (db) => db.department.findUniqueOrThrow({ where: { id: departmentId } }));
    expect(department.slug).toBe(slug);
  });

  it("about nothing that there is, is refused", () =>
    expect(write({ about: "weather" })).rejects.toThrow(new DomainError("contact.chooseTopic")));

  it("is read back by nobody who is not of its desk", async () => {
    const { id } = await write();
    for (const actor of [visitor, await newResident()]) expect(await asActor(actor, (db) => db.contactMessage.count())).toBe(0);
    await expect(readContact(await newStaff("clerk", ["parking"]), id)).rejects.toThrow(ForbiddenError);
    await expect(readContact(await newStaff("clerk"), randomUUID())).rejects.toThrow(NotFoundError);
    expect((await readContact(await newStaff("clerk"), id)).message.name).toBe("Vera Visitor");
  });

  it("tells its department by mail without who wrote what", async () => {
    const { id, ref } = await write({ text: "My secret porch" });
    await tellContactDesk({ contactMessageId: id });
    const mails = await mailTo("permits@mail.harbourton.example");
    const told = mails.find(({ subject }) => subject.startsWith(ref))!;
    expect(told.text).toContain(`/staff/contact/${id}`);
    expect(told.text).not.toMatch(/porch|Vera/);
  });
});

describe("the desk", () => {
  it("answers by mail, in the language of the visitor, once for each form", async () => {
    const clerk = await newStaff("clerk");
    const { id, ref, email } = await write();
    const answer = { message: id, text: "Yes, up to 20 m².", key: randomUUID() };
    await Promise.all(Array.from({ length: 10 }, () => answerContact(clerk, answer)));
    const { status, answers } = await rowOf(ref);
    expect([status, answers.length, answers[0]!.sentAt]).toEqual(["answered", 1, null]);
    expect(await jobs("contactAnswer", "contactAnswerId", answers[0]!.id)).toBe(1);
    await sendContactAnswer({ contactAnswerId: answers[0]!.id });
    await sendContactAnswer({ contactAnswerId: answers[0]!.id });
    const mails = await mailTo(email);
    expect(mails.map(({ subject }) => subject)).toEqual([`${ref}: nuestra respuesta`]);
    expect(mails[0]!.text).toContain("Yes, up to 20 m².");
    expect((await rowOf(ref)).answers[0]!.sentAt).toBeInstanceOf(Date);
  });

  it("passes a message on, with the reason, and does not see it any more", async () => {
    const clerk = await newStaff("clerk");
    const { id, ref } = await write();
    await handOverContact(clerk, { message: id, department: "parking", reason: "It is about a car.", key: randomUUID() });
    await expect(readContact(clerk, id)).rejects.toThrow(ForbiddenError);
    const seen = await readContact(await newStaff("clerk", ["parking"]), id);
    expect(seen.answers).toMatchObject([{ kind: "handedOver", text: "It is about a car.", department: "permits" }]);
    expect((await rowOf(ref)).status).toBe("open");
    expect(await jobs("contactMail", "contactMessageId", id)).toBe(2);
  });

  it("closes what needs no answer, once, and passes no closed one on", async () => {
    const clerk = await newStaff("clerk");
    const { id, ref } = await write();
    await closeContact(clerk, { message: id, why: "Spam", key: randomUUID() });
    await expect(closeContact(clerk, { message: id, why: "Spam again", key: randomUUID() })).rejects.toThrow(DomainError);
    await expect(handOverContact(clerk, { message: id, department: "parking", reason: "Not ours", key: randomUUID() })).rejects.toThrow(
      DomainError,
    );
    const { status, answers } = await rowOf(ref);
    expect([status, answers.map(({ kind }) => kind)]).toEqual(["closed", ["closed"]]);
  });

  it("of another department does none of this", async () => {
    const stranger = await newStaff("supervisor", ["parking"]);
    const { id } = await write();
    const key = randomUUID();
    await expect(answerContact(stranger, { message: id, text: "No.", key })).rejects.toThrow(ForbiddenError);
    await expect(closeContact(stranger, { message: id, why: "Spam", key })).rejects.toThrow(ForbiddenError);
    await expect(handOverContact(stranger, { message: id, department: "parking", reason: "Mine", key })).rejects.toThrow(ForbiddenError);
  });

  it("cannot change what was written, nor whose it is", async () => {
    const clerk = await newStaff("clerk");
    const { id } = await write();
    for (const data of [{ text: "Something else" }, { email: "else@post.example" }, { departmentId: clerk.departments[0]!, ref: "CM-X" }])
      await expect(asActor(clerk, (db) => db.contactMessage.updateMany({ where: { id }, data }))).rejects.toThrow(/may not be changed/);
  });

  it("reads a list of its own, page by page, and counts what waits", async () => {
    const clerk = await newStaff("clerk", ["water-billing"]);
    const before = await waiting(clerk);
    const written: string[] = [];
    for (let n = 0; n < 3; n++) written.push((await write({ about: "water", text: `Meter ${n}` })).ref);
    const { messages, next } = await asActor(clerk, (db) => listContacts(db, clerk, "open"));
    expect(messages.map(({ ref }) => ref).filter((ref) => written.includes(ref))).toEqual(written);
    expect(next).toBeUndefined();
    expect(await waiting(clerk)).toBe(before + 3);
    await expect(asActor(clerk, (db) => listContacts(db, clerk, "open", "nowhere"))).rejects.toThrow(NotFoundError);
  });
});

const waiting = (clerk: Awaited<ReturnType<typeof newStaff>>) => asActor(clerk, (db) => countContacts(db, clerk));

describe("a resident's message", () => {
  it("is a conversation with the department of its topic, and no visitor's message", async () => {
    const actor = await newResident();
    const { id, ref } = await writeAsResident(actor, { about: "passport", text: "How long?", key: randomUUID() }, "es");
    const thread = await asSystem("test", (db) => db.thread.findUniqueOrThrow({ where: { id }, include: { messages: true } }));
    expect(ref).toMatch(/^MS-/);
    expect([thread.subject, thread.messages.map(({ text }) => text)]).toEqual(["Un pasaporte", ["How long?"]]);
    expect(await asSystem("test", (db) => db.contactMessage.count({ where: { email: actor.email } }))).toBe(0);
  });
});
