import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { findContact } from "@/lib/contact/queries/find-contact";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";

const MOST = 100;

/** A visitor's message with what was done about it; that it was read is written down. */
export const readContact = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const message = await findContact(db, actor, id);
    const answers = await db.contactAnswer.findMany({
      where: { contactMessageId: id },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, kind: true, text: true, authorName: true, departmentId: true, createdAt: true, sentAt: true },
    });
    const slugs = await departmentSlugs(db, [message.departmentId, ...answers.map(({ departmentId }) => departmentId)]);
    record(db, actor, "contact.read", { id });
    return {
      message: { ...message, department: slugs.get(message.departmentId)! },
      answers: answers.map((answer) => ({ ...answer, department: slugs.get(answer.departmentId)! })),
    };
  });
