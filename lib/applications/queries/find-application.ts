import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

const reviewed = { id: true, departmentId: true, status: true, verdict: true, comment: true, dueOn: true, doneAt: true } as const;
const visited = {
  ...{ id: true, plannedOn: true, part: true, place: true, inspectorName: true, status: true, result: true, checks: true, note: true },
  documents: {
    orderBy: { id: "asc" },
    take: 40,
    select: { id: true, file: { select: { id: true, name: true, status: true, previewKey: true } } },
  },
} as const;

/** An application by its reference, a draft too, with its history, what is asked for, and its documents. Throws NotFoundError. */
export function findApplication(db: Db, actor: Resident, ref: string) {
  authorize(canSeeApplications(actor), actor);
  return db.application.findFirstOrThrow({
    where: { ref, ...applicationsVisibleTo(actor) },
    select: {
      id: true,
      ref: true,
      partyId: true,
      service: true,
      version: true,
      status: true,
      stageBefore: true,
      subject: true,
      sent: true,
      sentHash: true,
      feeBillId: true,
      issueBillId: true,
      submittedAt: true,
      dueOn: true,
      waitingSince: true,
      decidedAt: true,
      events: {
        orderBy: { seq: "asc" },
        take: 200,
        select: { seq: true, kind: true, status: true, at: true, facts: true, actorKind: true, accountId: true },
      },
      items: {
        orderBy: { askedAt: "asc" },
        take: 50,
        select: { id: true, kind: true, title: true, reason: true, status: true, dueOn: true, note: true, reply: true },
      },
      documents: { where: { inspectionId: null }, orderBy: { id: "asc" }, take: 200, select: { id: true, kind: true, name: true, status: true, note: true, file: { select: { id: true, name: true, size: true, status: true, problem: true } } } }, // prettier-ignore
      reviews: { where: { status: { not: "ended" } }, orderBy: { openedAt: "asc" }, take: 20, select: reviewed },
      inspections: { where: { status: { not: "cancelled" } }, orderBy: { createdAt: "asc" }, take: 20, select: visited },
      decisions: {
        where: { status: "decided" },
        orderBy: { decidedAt: "asc" },
        take: 20,
        select: { ref: true, outcome: true, letter: true, decidedAt: true },
      },
      passport: { select: { tracking: true, carrierNumber: true, pickupPlace: true, trackedAt: true } },
      permit: { select: { id: true, number: true, status: true, validFrom: true, validUntil: true } },
    },
  });
}

export type FoundApplication = Awaited<ReturnType<typeof findApplication>>;
