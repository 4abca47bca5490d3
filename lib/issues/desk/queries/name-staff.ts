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

/** Whose own matter a report is: they never have it. Nobody else is told who reported it. */
export async function listOwnMatterOf(db: Db, { id }: { id: string }): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM issue_own_matter_of(${id}::uuid) AS id`;
  return rows.map((row) => row.id);
}

/** The department's crews but for those whose own matter it is. */
export async function listCrewsFor(db: Db, found: { id: string; departmentId: string }): Promise<Crew[]> {
  const [crews, own] = [await listCrews(db, [found.departmentId]), await listOwnMatterOf(db, found)];
  return crews.filter(({ id }) => !own.includes(id));
}
