import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { findConversation } from "@/lib/messages/queries/find-conversation";
import type { Conversation } from "@/lib/messages/schema";

/** Leaves a file out of a message that is not sent yet. Done twice it changes nothing; of what was sent nothing goes. */
export const removeAttachment = (actor: Resident, wanted: Conversation, id: string) =>
  asActor(actor, async (db) => {
    const draftOf = await findConversation(db, actor, wanted);
    const where = { id, draftOf, partyId: actor.partyId, file: { accountId: actor.accountId } };
    const found = await db.document.findFirst({ where, select: { fileId: true } });
    if (!found) return;
    await db.document.deleteMany({ where: { id, draftOf } });
    await enqueue(db, "removeFile", found);
    record(db, actor, "file.removed", { id: found.fileId });
  });
