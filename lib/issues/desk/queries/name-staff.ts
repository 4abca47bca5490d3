import type { Db } from "@/lib/db/as-actor";
import { atTheWorks } from "@/lib/issues/policy";

/** Colleagues' names by their ids; their accounts are behind a wall of their own. */
export async function nameStaff(db: Db, ids: (string | null | undefined)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  const found = await db.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM colleagues(${known}::uuid[])`;
  return new Map(found.map(({ id, name }) => [id, name]));
}

export type Crew = { id: string; name: string; role: string };

/** Who does the work of these departments, by name. */
export async function listCrews(db: Db, departments: string[]): Promise<Crew[]> {
  const found = await db.$queryRaw<Crew[]>`SELECT id, name, role FROM colleagues('{}'::uuid[], ${departments}::uuid[])`;
  return found.filter(({ role }) => (atTheWorks as readonly string[]).includes(role));
}
