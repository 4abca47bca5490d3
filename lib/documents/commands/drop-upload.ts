import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

/**
 * An upload whose sender went away, or whose bytes could not be kept: nothing of it is shown any more, and a job removes what had come.
 * Does nothing to an upload that ended meanwhile, and says so. As the system.
 */
export async function dropUpload(db: Db, fileId: string): Promise<boolean> {
  const { count } = await db.storedFile.updateMany({
    where: { id: fileId, status: "uploading" },
    data: { status: "rejected", problem: "interrupted" },
  });
  if (!count) return false;
  await db.document.deleteMany({ where: { fileId } });
  await db.issuePhoto.deleteMany({ where: { storedFileId: fileId } });
  await enqueue(db, "removeFile", { fileId });
  return true;
}
