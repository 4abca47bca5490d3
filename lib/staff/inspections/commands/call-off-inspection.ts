import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { lockCase } from "@/lib/staff/cases/find-case";
import type { CalledOff } from "@/lib/staff/inspections/schema";
import { canWork } from "@/lib/staff/policy";

/** Calls a planned visit off, once; another can be planned, and the applicant is told. */
export const callOffInspection = (actor: Staff, { ref, inspection: id, note }: CalledOff) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    if (!found.inspections.some((one) => one.id === id)) throw new NotFoundError("no such inspection");
    const { count } = await db.inspection.updateMany({ where: { id, status: "planned" }, data: { status: "cancelled", note } });
    if (!count) throw new DomainError("cases.inspectionOver");
    await addEvent(db, actor, found, "inspectionCalledOff", { inspection: id, ...(note && { note }) });
    await emit(db, "inspection.calledOff", { applicationId: found.id, inspectionId: id });
    record(db, actor, "inspection.calledOff", { id: found.id, partyId: found.partyId }, { inspection: id });
  });
