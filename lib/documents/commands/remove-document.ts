import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo } from "@/lib/applications/policy";
import { findSlot } from "@/lib/applications/queries/find-slot";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { canAddDocuments } from "@/lib/documents/policy";
import { enqueue } from "@/lib/jobs/enqueue";

export type Removal = { ref: string; slot: string; document: string };

/** Takes a file away again where nothing was sent yet. Taking it away twice changes nothing. Throws NotFoundError once it was sent. */
export const removeDocument = (actor: Resident, gone: Removal) => asActor(actor, (db) => takeAway(db, actor, gone));

/** The same, in the caller's transaction: when another file takes its place. */
export async function takeAway(db: Db, actor: Resident, { ref, slot, document: id }: Removal) {
  authorize(canAddDocuments(actor), actor);
  await db.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`;
  const { applicationId, itemId, kind } = await findSlot(db, actor, ref, slot);
  const found = await db.document.findFirst({
    where: { id, applicationId, itemId, kind, application: applicationsVisibleTo(actor) },
    select: { fileId: true },
  });
  if (!found) return;
  await asSystemIn(db, () => db.document.deleteMany({ where: { id } })); // of what was sent only files for an open request come here
  await enqueue(db, "removeFile", found);
  record(db, actor, "file.removed", { id: found.fileId });
}
