import type { Db } from "@/lib/db/as-actor";

/** The slugs of departments by their ids; their words are the city's (lib/city/departments). */
export async function departmentSlugs(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const found = await db.department.findMany({ where: { id: { in: wanted } }, take: wanted.length, select: { id: true, slug: true } });
  return new Map(found.map(({ id, slug }) => [id, slug]));
}
