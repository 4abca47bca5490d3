import { randomUUID } from "node:crypto";
import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo } from "@/lib/applications/policy";
import { takesMessages } from "@/lib/applications/workflow";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { billsVisibleTo } from "@/lib/bills/policy";
import { messageRules } from "@/lib/city/messages";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { attachFiles } from "@/lib/messages/commands/attach-files";
import { writeMessage } from "@/lib/messages/commands/write-message";
import { messageKey } from "@/lib/messages/message-key";
import { canWrite } from "@/lib/messages/policy";
import type { NewThread } from "@/lib/messages/schema";
import type { Topic } from "@/lib/messages/workflow";
import { paymentsVisibleTo } from "@/lib/payments/policy";
import { newReference } from "@/lib/reference";

type About = Pick<NewThread, "bill" | "payment"> & {
  /** Its reference. */
  application?: string;
};
type Wanted = Pick<NewThread, "subject" | "text"> &
  About &
  ({ topic?: "question"; department: string; key: string } | { topic: Exclude<Topic, "question">; department?: string; key?: string });

export type OpenedThread = { id: string; ref: string };

/**
 * Begins a thread with its first message, in the caller's transaction, and tells the department. A topic has its desk
 * (lib/city/messages.json); a question names its department. The same form with the same words gives the same thread.
 * Throws NotFoundError when the actor may not write for this party, or when the bill, payment or application is not the party's.
 */
export async function openThread(db: Db, actor: Resident, wanted: Wanted): Promise<OpenedThread> {
  authorize(canWrite(actor), actor);
  const { topic = "question", subject, text, key: form = randomUUID() } = wanted;
  const slug = wanted.department ?? (topic === "question" ? "" : messageRules().desks[topic]);
  const department = await db.department.findUnique({ where: { slug }, select: { id: true } });
  if (!department) throw new DomainError("messages.chooseDepartment");
  const applicationId = await requireOwn(db, actor, wanted);
  const { partyId, accountId } = actor;
  const at = now();
  const key = messageKey(form, accountId, partyId, slug, subject, text, wanted.bill, wanted.payment, wanted.application);
  const about = { topic, subject, billId: wanted.bill, paymentId: wanted.payment, applicationId };
  const row = { ref: newReference("MS"), key, partyId, accountId, departmentId: department.id, ...about };
  const [thread] = await db.thread.createManyAndReturn({
    data: [{ ...row, createdAt: at, lastMessageAt: at, residentReadAt: at }],
    skipDuplicates: true,
    select: { id: true, ref: true },
  });
  if (!thread) return db.thread.findUniqueOrThrow({ where: { key }, select: { id: true, ref: true } }); // the same form, sent before
  const written = await writeMessage(db, actor, { threadId: thread.id, partyId, text, key: form, createdAt: at });
  if (written && applicationId) await attachFiles(db, actor, applicationId, written.id);
  await enqueue(db, "threadMail", { threadId: thread.id });
  record(db, actor, "thread.opened", { id: thread.id });
  return thread;
}

/** Resolves to the id of the application that was named. */
async function requireOwn(db: Db, actor: Resident, { bill, payment, application: ref }: About) {
  if ([bill, payment, ref].filter(Boolean).length > 1) throw new DomainError("messages.oneThing");
  const select = { id: true };
  if (bill) await db.bill.findFirstOrThrow({ where: { id: bill, ...billsVisibleTo(actor) }, select });
  if (payment) await db.payment.findFirstOrThrow({ where: { id: payment, ...paymentsVisibleTo(actor) }, select });
  if (!ref) return undefined;
  return (await db.application.findFirstOrThrow({ where: { ref, ...applicationsVisibleTo(actor), ...takesMessages }, select })).id;
}
