import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

const AT_ONCE = 100;

/** Files that wait for a message nobody has sent: of one account, or those from before a moment. Resolves to whether more may be left. As the system. */
export async function dropWaiting(db: Db, which: { accountId: string } | { before: Date }): Promise<boolean> {
  const found = await db.document.findMany({
    where: { draftOf: { not: null }, ...("before" in which ? { createdAt: { lt: which.before } } : { file: which }) },
    take: AT_ONCE,
    select: { id: true, fileId: true },
  });
  await db.document.deleteMany({ where: { id: { in: found.map(({ id }) => id) }, draftOf: { not: null } } });
  for (const { fileId } of found) await enqueue(db, "removeFile", { fileId });
  return found.length === AT_ONCE;
}
