import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** The id of a department that was chosen by its slug. */
export async function departmentOf(db: Db, slug: string): Promise<string> {
  const found = await db.department.findUnique({ where: { slug }, select: { id: true } });
  if (!found) throw new DomainError("records.noDepartment");
  return found.id;
}
