import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** More than these are found by their applications. */
const MOST = 20;

/** What was issued to the party, the newest first. */
export function listPermits(db: Db, actor: Resident) {
  authorize(canSeeApplications(actor), actor);
  return db.permit.findMany({
    where: applicationsVisibleTo(actor),
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      number: true,
      service: true,
      subject: true,
      status: true,
      validUntil: true,
      application: { select: { ref: true } },
    },
  });
}

export type ListedPermit = Awaited<ReturnType<typeof listPermits>>[number];
