import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { findVisit } from "@/lib/staff/inspections/queries/find-visit";

/** Takes a photo away again while the visit is not written down. Taking it away twice changes nothing. */
export const removePhoto = (actor: Staff, { inspection, photo }: { inspection: string; photo: string }) =>
  asActor(actor, async (db) => {
    const { id: inspectionId, partyId } = await findVisit(db, actor, inspection);
    const found = await db.document.findFirst({ where: { id: photo, inspectionId }, select: { fileId: true } });
    if (!found) return;
    await db.document.deleteMany({ where: { id: photo, inspectionId } });
    await enqueue(db, "removeFile", found);
    record(db, actor, "file.removed", { id: found.fileId, partyId });
  });
