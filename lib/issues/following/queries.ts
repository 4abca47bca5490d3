import type { Db } from "@/lib/db/as-actor";

/** Whether whoever followed a report wants no more of it. As the system. */
export const hasEnded = async (db: Db, id: string): Promise<boolean> =>
  (await db.issueFollow.count({ where: { id, endedAt: null } })) === 0;

/** Whether everybody sees the report with this reference. */
export const isShown = async (db: Db, ref: string): Promise<boolean> => (await db.publicIssue.count({ where: { ref } })) > 0;
