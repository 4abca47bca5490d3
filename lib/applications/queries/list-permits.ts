import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { beyond, type Cursor } from "@/lib/keyset";

export const PERMITS_A_PAGE = 20;

/** What was issued to the party, the newest first; one more than a page. */
export function listPermits(db: Db, actor: Resident, after?: Cursor) {
  authorize(canSeeApplications(actor), actor);
  return db.permit.findMany({
    where: { ...applicationsVisibleTo(actor), ...beyond(after, "issuedAt", "desc") },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: PERMITS_A_PAGE + 1,
    select: {
      id: true,
      number: true,
      service: true,
      subject: true,
      status: true,
      issuedAt: true,
      validUntil: true,
      application: { select: { ref: true } },
    },
  });
}

export type ListedPermit = Awaited<ReturnType<typeof listPermits>>[number];
