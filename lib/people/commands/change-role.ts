import { noteEvent } from "@/lib/auth/account-events";
import type { StaffRole } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { releaseCases } from "@/lib/staff/cases/commands/release-cases";

type Work = { role: StaffRole; departments: string[]; services?: string[] };

/**
 * As the system, once two people want it. The new role holds from the next request on: sessions end, so that nobody keeps the old one
 * open, and cases that are no longer theirs go back to their queue.
 */
export async function changeRole(db: Db, accountId: string, { role, departments, services = [] }: Work) {
  await db.account.update({ where: { id: accountId, kind: "staff" }, data: { role, services }, select: { id: true } });
  await db.accountDepartment.deleteMany({ where: { accountId } });
  const found = await db.department.findMany({ where: { slug: { in: departments } }, take: 40, select: { id: true } });
  await db.accountDepartment.createMany({ data: found.map(({ id }) => ({ accountId, departmentId: id })) });
  await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "roleChanged" } });
  await releaseCases(db, accountId, { role, departments, services });
  await noteEvent(db, accountId, "roleChanged", nowhere);
}
