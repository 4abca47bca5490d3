import type { Db } from "@/lib/db/as-actor";

/** Whose cases these are, by name. */
export async function nameParties(db: Db, ids: string[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)];
  const found = await db.party.findMany({ where: { id: { in: known } }, take: known.length, select: { id: true, displayName: true } });
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}
