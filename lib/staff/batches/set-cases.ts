import type { Db } from "@/lib/db/as-actor";
import type { Change } from "@/lib/staff/batches/outcome";

/** Writes one value into all of these cases. Throws when row-level security let fewer through than were judged. */
export async function setCases(db: Db, { kind, target }: Change, ids: string[]) {
  const data = kind === "priority" ? { priority: Number(target) } : { assigneeId: target || null };
  const { count } = await db.application.updateMany({ where: { id: { in: ids } }, data });
  if (count !== ids.length) throw new Error(`${ids.length - count} of ${ids.length} cases were not written`);
}
