import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

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
      documents: { orderBy: { id: "asc" }, take: 200, select: { id: true, kind: true, name: true, status: true, note: true, file: { select: { id: true, name: true, size: true, status: true, problem: true } } } }, // prettier-ignore
      passport: { select: { tracking: true, carrierNumber: true, trackedAt: true } },
      permit: { select: { id: true, number: true, status: true, validFrom: true, validUntil: true } },
    },
  });
}

export type FoundApplication = Awaited<ReturnType<typeof findApplication>>;
