import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canSeeRecords } from "@/lib/records/policy";

const ENOUGH = 100;

/** Drafts that wait to be published, counted no further than people read. */
export async function countDrafts(db: Db, actor: Staff): Promise<number> {
  authorize(canSeeRecords(actor), actor);
  const rows = await db.publicRecord.findMany({ where: { status: "draft" }, take: ENOUGH, select: { id: true } });
  return rows.length;
}
