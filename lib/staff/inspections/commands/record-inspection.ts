import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { emit } from "@/lib/events";
import { lockCase } from "@/lib/staff/cases/find-case";
import type { Visit } from "@/lib/staff/inspections/schema";
import { canInspect } from "@/lib/staff/policy";

/** Writes down what was seen at a visit, once: each thing that the service names, and whether it passed. The applicant reads the note. */
export const recordInspection = (actor: Staff, { ref, inspection: id, checks, result, note }: Visit) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canInspect(actor, found), actor);
    if (!found.inspections.some((one) => one.id === id)) throw new NotFoundError("no such inspection");
    const asked = (found.definition.stages.find(({ status }) => status === "inspection")?.checks ?? []).map((check) => check.id);
    if (asked.some((check) => !(check in checks)) || Object.keys(checks).length > asked.length) throw new DomainError("cases.checkAll");
    if (result === "passed" && Object.values(checks).includes("no")) throw new DomainError("cases.checkFailed");
    const done = { status: "done", checks, result, note, doneAt: now() };
    const { count } = await db.inspection.updateMany({ where: { id, status: "planned" }, data: done });
    if (!count) throw new DomainError("cases.inspectionOver");
    await addEvent(db, actor, found, "inspected", { inspection: id, result, ...(note && { note }) });
    await emit(db, "inspection.done", { applicationId: found.id, inspectionId: id });
    record(db, actor, "inspection.recorded", { id: found.id, partyId: found.partyId }, { inspection: id, result });
  });
