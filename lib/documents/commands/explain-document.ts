import { authorize } from "@/lib/access/policy";
import { findSlot } from "@/lib/applications/queries/find-slot";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { canAddDocuments, documentsVisibleTo } from "@/lib/documents/policy";
import type { Explanation } from "@/lib/documents/schema";

/** Keeps what the person says about a file, for whoever judges it. Throws NotFoundError once the place is closed. */
export const explainDocument = (actor: Resident, { ref, slot, document: id, remark }: Omit<Explanation, "from">) =>
  asActor(actor, async (db) => {
    authorize(canAddDocuments(actor), actor);
    const { applicationId, itemId, kind } = await findSlot(db, actor, ref, slot);
    const where = { id, applicationId, itemId, kind, ...documentsVisibleTo(actor) };
    await db.document.findFirstOrThrow({ where, select: { id: true } });
    await db.document.updateMany({ where, data: { remark } });
  });
