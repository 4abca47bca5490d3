import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { DomainError } from "@/lib/errors";
import { canInspect } from "@/lib/staff/policy";

/** A visit that is still ahead, for who may go there. Throws NotFoundError, and DomainError when it is over. */
export async function findVisit(db: Db, actor: Staff, id: string) {
  const { application, ...visit } = await db.inspection.findUniqueOrThrow({
    where: { id: uuidOr404(id) },
    select: {
      ...{ id: true, status: true, applicationId: true, partyId: true },
      application: { select: { departmentId: true, service: true, partyId: true } },
    },
  });
  authorize(canInspect(actor, application), actor);
  if (visit.status !== "planned") throw new DomainError("cases.inspectionOver");
  return visit;
}
