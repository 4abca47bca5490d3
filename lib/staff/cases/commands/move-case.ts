import { addEvent } from "@/lib/applications/commands/add-event";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Staff } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { addWorkingDays } from "@/lib/city/calendar";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { holds } from "@/lib/services/holds";
import type { FoundCase } from "@/lib/staff/cases/find-case";

type More = { kind?: string; facts?: object; data?: object };

/**
 * Brings a locked case to another state and writes its history. Matching on the old state makes two clerks who press at once a conflict,
 * not a double step. Entering the review asks the departments.
 */
export async function moveCase(db: Db, actor: Staff, found: FoundCase, status: ApplicationStatus, { kind, facts, data }: More = {}) {
  const { count } = await db.application.updateMany({ where: { id: found.id, status: found.status }, data: { status, ...data } });
  if (!count) throw new DomainError("workflow.notOpen");
  await addEvent(db, actor, { id: found.id, partyId: found.partyId, status }, kind ?? "stageBegan", facts);
  if (status === "inReview") await askDepartments(db, found);
}

/** Each department that the service names for these answers, once; without any the one that decides reviews by its criteria. */
async function askDepartments(db: Db, { id, partyId, departmentId, definition, answers, reviews }: FoundCase) {
  const stage = definition.stages.find(({ status }) => status === "inReview");
  const slugs = (stage?.reviews ?? []).filter(({ showWhen }) => holds(showWhen, answers)).map(({ department }) => department);
  if (!slugs.length || reviews.length) return;
  const asked = await db.department.findMany({ where: { slug: { in: slugs } }, take: slugs.length, select: { id: true } });
  const dueOn = new Date(addWorkingDays(cityDay(now()), stage!.days));
  await db.review.createMany({
    data: asked.map((one) => ({ applicationId: id, partyId, departmentId: one.id, decidingId: departmentId, dueOn, openedAt: now() })),
  });
}
