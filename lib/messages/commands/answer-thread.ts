import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { writeMessage } from "@/lib/messages/commands/write-message";
import { findForStaff } from "@/lib/messages/queries/find-for-staff";
import type { Answer } from "@/lib/messages/schema";

/** Answers a resident in the name of the department that has the thread, once for each form; the resident is told by mail. */
export const answerThread = (actor: Staff, { thread: id, text, key, asks }: Answer) =>
  asActor(actor, async (db) => {
    const { partyId, departmentId } = await findForStaff(db, actor, id);
    const at = now();
    const written = await writeMessage(db, actor, { threadId: id, partyId, departmentId, text, key, createdAt: at });
    if (!written) return;
    await db.thread.update({
      where: { id },
      data: { status: "open", closedAt: null, waitsFor: asks ? "resident" : "nobody", lastMessageAt: at },
      select: { id: true },
    });
    await emit(db, "thread.answered", { messageId: written.id });
    record(db, actor, "thread.answered", { id, partyId });
  });
