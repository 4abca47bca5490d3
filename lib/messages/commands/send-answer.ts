import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { writeMessage } from "@/lib/messages/commands/write-message";
import type { Answer } from "@/lib/messages/schema";

type Of = { id: string; partyId: string; departmentId: string };

/** Writes in a thread in the name of its department, in the caller's transaction; the resident is told. False when the same form was sent before. */
export async function sendAnswer(db: Db, actor: Staff, thread: Of, { text, key, asks }: Omit<Answer, "thread">): Promise<boolean> {
  const { id: threadId, partyId, departmentId } = thread;
  const at = now();
  const written = await writeMessage(db, actor, { threadId, partyId, departmentId, text, key, createdAt: at });
  if (!written) return false;
  await db.thread.update({
    where: { id: threadId },
    data: { status: "open", closedAt: null, waitsFor: asks ? "resident" : "nobody", lastMessageAt: at },
    select: { id: true },
  });
  await emit(db, "thread.answered", { messageId: written.id });
  return true;
}
