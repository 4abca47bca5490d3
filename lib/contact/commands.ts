import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { record } from "@/lib/audit/record";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { newReference } from "@/lib/reference";
import type { ContactMessage } from "@/lib/contact/schema";

/** Takes a message for a department's mailbox. Resolves to the reference that both sides use. */
export const sendContactMessage = (actor: Actor, { department, ...message }: ContactMessage, locale: string): Promise<string> =>
  asActor(actor, async (db) => {
    const found = await db.department.findUnique({ where: { slug: department }, select: { id: true } });
    if (!found) throw new DomainError("contact.chooseDepartment");
    const row = { id: randomUUID(), ref: newReference("CM"), departmentId: found.id, locale, ...message };
    // createMany returns no row: whoever wrote it may not read it back.
    await db.contactMessage.createMany({ data: [row] });
    await enqueue(db, "contactMail", { contactMessageId: row.id });
    record(db, actor, "contact.sent", { id: row.id });
    return row.ref;
  });
