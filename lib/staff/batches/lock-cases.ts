import type { Db } from "@/lib/db/as-actor";
import { normaliseReference } from "@/lib/reference";

const inBatch = {
  ...{ id: true, ref: true, departmentId: true, service: true, partyId: true, status: true, assigneeId: true, priority: true },
  ...{ openedBy: true, openedAt: true },
} as const;

/** These cases by reference, locked in one order, so that two batches wait for each other and never in a circle. */
export async function lockCases(db: Db, typed: readonly string[]) {
  const refs = [...new Set(typed.map(normaliseReference))];
  await db.$queryRaw`SELECT id FROM application WHERE ref = ANY (${refs}) ORDER BY id FOR UPDATE`;
  const rows = await db.application.findMany({ where: { ref: { in: refs } }, take: refs.length, select: inBatch });
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return refs.map((ref) => ({ ref, found: byRef.get(ref) }));
}
