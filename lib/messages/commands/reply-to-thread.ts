import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { attachFiles } from "@/lib/messages/commands/attach-files";
import { writeMessage } from "@/lib/messages/commands/write-message";
import { canWrite, threadsVisibleTo } from "@/lib/messages/policy";
import type { Reply } from "@/lib/messages/schema";

/** Adds what the resident wrote, once for each form. A closed thread opens again, and it is the city's turn. */
export const replyToThread = (actor: Resident, { thread: id, text, key }: Reply) =>
  asActor(actor, async (db) => {
    authorize(canWrite(actor), actor);
    const { partyId } = actor;
    const where = { id, ...threadsVisibleTo(actor) };
    const { applicationId } = await db.thread.findFirstOrThrow({ where, select: { applicationId: true } });
    const at = now();
    const written = await writeMessage(db, actor, { threadId: id, partyId, text, key, createdAt: at });
    if (!written) return;
    await attachFiles(db, actor, applicationId ?? id, written.id);
    await db.thread.update({
      where: { id },
      data: { status: "open", closedAt: null, waitsFor: "city", lastMessageAt: at, residentReadAt: at },
      select: { id: true },
    });
    record(db, actor, "thread.replied", { id });
  });
