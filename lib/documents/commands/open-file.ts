import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Resident, Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { canSeeFiles, filesAtDesk, filesOfCases, filesVisibleTo, photosOfReports, photosOfVisits } from "@/lib/documents/policy";
import { canSeeQueue } from "@/lib/messages/policy";
import { storage } from "@/lib/storage/storage";

/**
 * The bytes of a file that was found clean, for its owner, and for the desk that it was sent to, with a message or an application; written down. Throws
 * NotFoundError, and MissingBytesError when they are lost.
 */
export async function openFile(actor: Resident | Staff, id: string) {
  const { key, ...file } = await asActor(actor, async (db) => {
    const found = await db.storedFile.findFirstOrThrow({
      where: { id, ...reachOf(actor), status: "received" },
      select: { key: true, name: true, type: true, size: true, partyId: true },
    });
    record(db, actor, "file.opened", { id, partyId: found.partyId });
    return found;
  });
  return { ...file, bytes: await storage().open(key) };
}

function reachOf(actor: Resident | Staff) {
  authorize(actor.kind === "staff" ? canSeeQueue(actor) : canSeeFiles(actor), actor);
  return actor.kind === "staff" ? { OR: [filesAtDesk(actor), filesOfCases, photosOfReports] } : filesVisibleTo(actor);
}

/** The small picture of a file, drawn by us: what pages show. To staff those of visits, which are their own, and of reports; all else they open. */
export async function openPreview(actor: Resident | Staff, id: string) {
  authorize(actor.kind === "staff" ? canSeeQueue(actor) : canSeeFiles(actor), actor);
  const reach = actor.kind === "staff" ? { OR: [photosOfVisits, photosOfReports] } : filesVisibleTo(actor);
  const { previewKey } = await asActor(actor, (db) =>
    db.storedFile.findFirstOrThrow({
      where: { id, ...reach, status: "received", previewKey: { not: null } },
      select: { previewKey: true },
    }),
  );
  return storage().open(previewKey!);
}
