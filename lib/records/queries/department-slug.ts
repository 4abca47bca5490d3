import type { Db } from "@/lib/db/as-actor";

export const departmentSlug = async (db: Db, id: string): Promise<string> =>
  (await db.department.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug;
