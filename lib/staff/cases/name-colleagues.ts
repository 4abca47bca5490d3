import type { Db } from "@/lib/db/as-actor";

/** Colleagues' names by their ids; nothing else of their accounts is known here. */
export async function nameColleagues(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const found = await db.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM colleagues(${known}::uuid[])`;
  return new Map(found.map(({ id, name }) => [id, name]));
}
