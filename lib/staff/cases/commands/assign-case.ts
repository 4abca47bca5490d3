import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { lockCase } from "@/lib/staff/cases/find-case";
import { listColleagues } from "@/lib/staff/cases/list-colleagues";
import type { Assignment } from "@/lib/staff/cases/schema";
import { canAssign, canWork } from "@/lib/staff/policy";

/** Gives a case to a colleague of its department, takes it, or puts it back. Only a supervisor gives it to others. */
export const assignCase = (actor: Staff, { ref, to }: Assignment) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    const isOwn = to === actor.accountId || (to === "" && found.assigneeId === actor.accountId);
    authorize(isOwn ? canWork(actor, found) : canAssign(actor, found), actor);
    const colleagues = await listColleagues(db, [found.departmentId]);
    if (to && !colleagues.some(({ id }) => id === to)) throw new DomainError("cases.noColleague");
    await db.application.update({ where: { id: found.id }, data: { assigneeId: to || null }, select: { id: true } });
    record(db, actor, "case.assigned", { id: found.id, partyId: found.partyId }, { to });
  });
