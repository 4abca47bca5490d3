import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** Somebody who follows a report wants no more updates: by their link, or by one click in a mail. As the system. */
export const endFollowIn = async (db: Db, id: string): Promise<void> =>
  void (await db.issueFollow.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } }));
