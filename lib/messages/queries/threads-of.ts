import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeThreads, canWrite, threadsVisibleTo } from "@/lib/messages/policy";
import { findWaiting } from "@/lib/documents/queries/find-held";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { shownInList } from "@/lib/messages/queries/threads";

const MOST = 20;

/** The conversations about one application, the one written in last first; none for those who may not see messages. */
export async function readThreadsOf(db: Db, actor: Resident, applicationId: string) {
  const threads = canSeeThreads(actor)
    ? await db.thread.findMany({
        where: { applicationId, ...threadsVisibleTo(actor) },
        orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
        take: MOST,
        select: shownInList,
      })
    : [];
  const departments = await departmentSlugs(
    db,
    threads.map(({ departmentId }) => departmentId),
  );
  const files = canWrite(actor) ? await findWaiting(db, actor, applicationId) : [];
  return { threads, departments, files };
}

export type ThreadsOf = Awaited<ReturnType<typeof readThreadsOf>>;
