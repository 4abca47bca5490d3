import { asSystem } from "@/lib/db/as-actor";
import { storage } from "@/lib/storage/storage";

/**
 * Removes a file that is for nothing any more, its bytes first. One that is a document somewhere stays. Done again from its beginning it
 * ends the same.
 */
export async function removeFile({ fileId: id }: { fileId: string }): Promise<void> {
  const file = await asSystem("removeFile", async (db) => {
    // Held first: whoever makes a document of it at this moment is waited for, and seen below (reuse-document holds it, too).
    await db.$queryRaw`SELECT id FROM stored_file WHERE id = ${id}::uuid FOR UPDATE`;
    await db.storedFile.updateMany({
      where: { id, documents: { none: {} }, issuePhotos: { none: {} }, status: { not: "rejected" } },
      data: { status: "rejected", problem: "removed" },
    });
    return db.storedFile.findFirst({
      where: { id, documents: { none: {} }, issuePhotos: { none: {} }, status: "rejected" },
      select: { key: true, previewKey: true },
    });
  });
  if (!file) return;
  await removeBytes({ keys: [file.key, file.previewKey].filter((key) => key !== null) });
  await asSystem("removeFile", (db) =>
    db.storedFile.deleteMany({ where: { id, documents: { none: {} }, issuePhotos: { none: {} }, status: "rejected" } }),
  );
}

/** Bytes that no row will show. */
export async function removeBytes({ keys }: { keys: string[] }): Promise<void> {
  for (const key of keys) await storage().remove(key);
}
