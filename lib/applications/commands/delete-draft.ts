import { authorize } from "@/lib/access/policy";
import { canDraft } from "@/lib/applications/policy";
import { lockDraft } from "@/lib/applications/commands/save-page";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

/** Removes a draft with its documents, and their files where they are for nothing else. Throws NotFoundError once it was sent. */
export const deleteDraft = (actor: Resident, ref: string) =>
  asActor(actor, async (db) => {
    authorize(canDraft(actor), actor);
    const { id, documents } = await lockDraft(db, actor, ref);
    await db.application.delete({ where: { id }, select: { id: true } });
    for (const { file } of documents) await enqueue(db, "removeFile", { fileId: file.id });
    record(db, actor, "application.deleted", { id });
  });
