import type { Db } from "@/lib/db/as-actor";

/** Whether whoever followed a report wants no more of it. As the system. */
export const hasEnded = async (db: Db, id: string): Promise<boolean> =>
  (await db.issueFollow.count({ where: { id, endedAt: null } })) === 0;
