import { authorize } from "@/lib/access/policy";
import { addEvent } from "@/lib/applications/commands/add-event";
import { applicationsVisibleTo, canSend } from "@/lib/applications/policy";
import { applicantWorkflow, type ApplicationStatus } from "@/lib/applications/workflow";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";

/** The applicant does not want it any more. Throws DomainError when it is over already, or changed at the same moment. */
export const withdrawApplication = (actor: Resident, ref: string) =>
  asActor(actor, async (db) => {
    authorize(canSend(actor), actor);
    const found = await db.application.findFirstOrThrow({
      where: { ref, ...applicationsVisibleTo(actor), status: { not: "draft" } },
      select: { id: true, partyId: true, status: true },
    });
    const status = applicantWorkflow.next("withdraw", found.status as ApplicationStatus);
    const { count } = await db.application.updateMany({
      where: { id: found.id, status: found.status },
      data: { status, stageBefore: null, waitingSince: null, decidedAt: now() },
    });
    if (!count) throw new DomainError("workflow.notOpen");
    await addEvent(db, actor, { ...found, status }, "withdrawn");
    await emit(db, "application.withdrawn", { applicationId: found.id });
    record(db, actor, "application.withdrawn", { id: found.id });
  });
