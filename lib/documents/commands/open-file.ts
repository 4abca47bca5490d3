import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { canSeeDocuments, documentsVisibleTo } from "@/lib/documents/policy";
import { storage } from "@/lib/storage/storage";

/** The bytes of a file that was found clean, for its owner; written down. Throws NotFoundError, and MissingBytesError when they are lost. */
export async function openFile(actor: Resident, id: string) {
  const { key, ...file } = await asActor(actor, async (db) => {
    authorize(canSeeDocuments(actor), actor);
    const found = await db.storedFile.findFirstOrThrow({
      where: { id, ...documentsVisibleTo(actor), status: "received" },
      select: { key: true, name: true, type: true, size: true },
    });
    record(db, actor, "file.opened", { id });
    return found;
  });
  return { ...file, bytes: await storage().open(key) };
}

/** The small picture of a file, drawn by us: what pages show. */
export async function openPreview(actor: Resident, id: string) {
  const { previewKey } = await asActor(actor, (db) => {
    authorize(canSeeDocuments(actor), actor);
    return db.storedFile.findFirstOrThrow({
      where: { id, ...documentsVisibleTo(actor), status: "received", previewKey: { not: null } },
      select: { previewKey: true },
    });
  });
  return storage().open(previewKey!);
}
