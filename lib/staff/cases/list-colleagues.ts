import type { Db } from "@/lib/db/as-actor";

/** Who works on the cases of these departments, by name; nothing else of their accounts is known here. */
export const listColleagues = (db: Db, departments: string[]) =>
  db.$queryRaw<{ id: string; name: string; role: string }[]>`SELECT id, name, role FROM colleagues('{}'::uuid[], ${departments}::uuid[])`;
