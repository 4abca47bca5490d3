import type { StaffRole } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { atTheDesk } from "@/lib/staff/policy";

/** What somebody still works on. */
type Scope = { role: StaffRole; departments: string[]; services: string[] };

/** As the system: open cases of somebody who may work on them no more go back to their queue. Without a scope, all of them. */
export async function releaseCases(db: Db, assigneeId: string, scope?: Scope) {
  const keeps = scope && atTheDesk.includes(scope.role);
  const lost = keeps && {
    OR: [
      { departmentId: { notIn: await idsOf(db, scope.departments) } },
      ...(scope.services.length ? [{ service: { notIn: scope.services } }] : []),
    ],
  };
  await db.application.updateMany({ where: { assigneeId, decidedAt: null, ...lost }, data: { assigneeId: null } });
}

const idsOf = async (db: Db, slugs: string[]) =>
  (await db.department.findMany({ where: { slug: { in: slugs } }, take: 40, select: { id: true } })).map(({ id }) => id);
