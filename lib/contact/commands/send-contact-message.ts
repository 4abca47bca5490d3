import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { record } from "@/lib/audit/record";
import { contactTopic } from "@/lib/city/contact";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { newReference } from "@/lib/reference";
import { formKey } from "@/lib/contact/form-key";
import type { ContactMessage } from "@/lib/contact/schema";

/** Takes a visitor's message for the desk of its topic, once for each form. Resolves to the reference that both sides use. */
export const sendContactMessage = (actor: Actor, { about, key: form, ...message }: ContactMessage, locale: string): Promise<string> =>
  asActor(actor, async (db) => {
    const topic = contactTopic(about);
    if (!topic) throw new DomainError("contact.chooseTopic");
    const { id: departmentId } = await db.department.findUniqueOrThrow({ where: { slug: topic.department }, select: { id: true } });
    const key = formKey(form, about, message.email, message.text);
    const at = now();
    const row = {
      id: randomUUID(),
      ref: newReference("CM"),
      departmentId,
      topic: about,
      locale,
      key,
      createdAt: at,
      lastAt: at,
      ...message,
    };
    // createMany returns no row: whoever wrote it may not read it back.
    const { count } = await db.contactMessage.createMany({ data: [row], skipDuplicates: true });
    if (!count) {
      const [sent] = await db.$queryRaw<{ ref: string }[]>`SELECT contact_ref(${key}::uuid) AS ref`;
      return sent!.ref; // the same form, sent before
    }
    await enqueue(db, "contactMail", { contactMessageId: row.id });
    record(db, actor, "contact.sent", { id: row.id });
    return row.ref;
  });
