import { asSystem, type Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

const AT_ONCE = 200;

/** Drafts go with their photos. As the system. */
export async function dropDraftIn(db: Db, ids: string[]) {
  const photos = await db.issuePhoto.findMany({ where: { draftId: { in: ids } }, take: AT_ONCE * 20, select: { storedFileId: true } });
  await db.issuePhoto.deleteMany({ where: { draftId: { in: ids } } });
  await db.issueDraft.deleteMany({ where: { id: { in: ids } } });
  for (const { storedFileId: fileId } of photos) await enqueue(db, "removeFile", { fileId });
}

/** Somebody begins anew: nothing of the old report stays. */
export const dropDraft = ({ id }: { id: string }) => asSystem("issueDraft", (db) => dropDraftIn(db, [id]));

/** Those that nobody went on with in time; each run takes a part. As the system. */
export async function dropOldDrafts(db: Db, at: Date) {
  const old = await db.issueDraft.findMany({ where: { expiresAt: { lte: at } }, take: AT_ONCE, select: { id: true } });
  if (old.length) await dropDraftIn(db, old.map(({ id }) => id)); // prettier-ignore
}
