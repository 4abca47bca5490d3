import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** As the system: a notice that waited is a draft again; where the second person refused it, with what they said of it. */
export const sendBack = (db: Db, id: string, refusedWith: string | null = null) =>
  db.notice.updateMany({ where: { id, status: "awaitingApproval" }, data: { status: "draft", refusedWith, updatedAt: now() } });
