import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { formKey } from "@/lib/contact/form-key";
import { findContact } from "@/lib/contact/queries/find-contact";
import type { ContactAnswer, ContactClosing, ContactHandOver } from "@/lib/contact/schema";

type Done = { kind: "answer" | "handedOver" | "closed"; text: string; key: string };

/** Writes down what the actor does; undefined when the same form did it before. */
async function note(db: Db, actor: Staff, message: { id: string; departmentId: string }, { kind, text, key }: Done) {
  const row = { id: randomUUID(), contactMessageId: message.id, departmentId: message.departmentId, accountId: actor.accountId };
  const written = { ...row, authorName: actor.name, kind, text, key: formKey(key, message.id, kind, text), createdAt: now() };
  const { count } = await db.contactAnswer.createMany({ data: [written], skipDuplicates: true });
  return count ? row.id : undefined;
}

const move = (db: Db, id: string, status: "answered" | "closed") =>
  db.contactMessage.updateMany({ where: { id }, data: { status, lastAt: now() } });

/** Answers a visitor by mail, once for each form; a second answer to the same message goes out, too. */
export const answerContact = (actor: Staff, { message: id, text, key }: ContactAnswer) =>
  asActor(actor, async (db) => {
    const message = await findContact(db, actor, id);
    const answer = await note(db, actor, message, { kind: "answer", text, key });
    if (!answer) return;
    await move(db, id, "answered");
    await enqueue(db, "contactAnswer", { contactAnswerId: answer });
    record(db, actor, "contact.answered", { id });
  });

/** Closes a message that needs no answer, and says why; whoever wrote it is told nothing. */
export const closeContact = (actor: Staff, { message: id, why, key }: ContactClosing) =>
  asActor(actor, async (db) => {
    const message = await findContact(db, actor, id);
    if (!(await note(db, actor, message, { kind: "closed", text: why, key }))) return;
    if (message.status !== "open") throw new DomainError("workflow.notOpen");
    await move(db, id, "closed");
    record(db, actor, "contact.closed", { id });
  });

/** Passes an open message to another department, which is told; the reason stays with it. */
export const handOverContact = (actor: Staff, { message: id, department, reason, key }: ContactHandOver) =>
  asActor(actor, async (db) => {
    const message = await findContact(db, actor, id);
    const to = await db.department.findUnique({ where: { slug: department }, select: { id: true } });
    if (!to || to.id === message.departmentId) throw new DomainError("messages.chooseDepartment");
    if (!(await note(db, actor, message, { kind: "handedOver", text: reason, key }))) return;
    const [row] = await db.$queryRaw<{ passed: boolean }[]>`SELECT hand_over_contact(${id}::uuid, ${to.id}::uuid) AS passed`;
    if (!row?.passed) throw new DomainError("workflow.notOpen");
    await enqueue(db, "contactMail", { contactMessageId: id });
    record(db, actor, "contact.handedOver", { id }, { to: department });
  });
