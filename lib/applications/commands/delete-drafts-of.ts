import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

const AT_ONCE = 200;

/** Every draft that an account began, with its files; what was sent stays. In the caller's transaction, as the system. */
export async function deleteDraftsOf(db: Db, accountId: string) {
  for (let more = true; more;) {
    const drafts = await db.application.findMany({
      where: { accountId, status: "draft" },
      take: AT_ONCE,
      select: { id: true, documents: { take: 200, select: { fileId: true } } },
    });
    await db.application.deleteMany({ where: { id: { in: drafts.map(({ id }) => id) }, status: "draft" } });
    for (const { fileId } of drafts.flatMap(({ documents }) => documents)) await enqueue(db, "removeFile", { fileId });
    more = drafts.length === AT_ONCE;
  }
}
