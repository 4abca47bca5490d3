import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { isWorkingDay } from "@/lib/city/calendar";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { lockCase } from "@/lib/staff/cases/find-case";
import { listColleagues } from "@/lib/staff/cases/list-colleagues";
import type { Plan } from "@/lib/staff/inspections/schema";
import { canWork, visits } from "@/lib/staff/policy";
import { today } from "@/lib/staff/queue/queue-places";

/** Plans the visit of an inspector on a working day from today on; the applicant is told. One at a time. */
export const planInspection = (actor: Staff, { ref, inspector, on, part, place }: Plan) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    if (found.status !== "inspection") throw new DomainError("cases.blocked.wrongStage");
    if (on < today() || !isWorkingDay(on)) throw new DomainError("cases.noWorkingDay");
    const colleagues = await listColleagues(db, [found.departmentId]);
    const colleague = colleagues.find(({ id, role }) => id === inspector && visits(role));
    if (!colleague) throw new DomainError("cases.noInspector");
    const who = { inspectorId: inspector, inspectorName: colleague.name };
    const data = { applicationId: found.id, partyId: found.partyId, ...who, plannedOn: new Date(on), part, place };
    const { id } = await db.inspection.create({ data: { ...data, createdAt: now() }, select: { id: true } }).catch((error: unknown) => {
      throw isUnique(error, "inspection_one_planned") || isUnique(error, "application_id")
        ? new DomainError("cases.inspectionPlanned")
        : error;
    });
    await addEvent(db, actor, found, "inspectionPlanned", { inspection: id, on, part });
    await emit(db, "inspection.planned", { applicationId: found.id, inspectionId: id });
    record(db, actor, "inspection.planned", { id: found.id, partyId: found.partyId }, { inspection: id, on });
  });
