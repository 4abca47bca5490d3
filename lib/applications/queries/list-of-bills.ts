import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** Applications that reached the city by the payment of these bills. */
export function listSentBy(db: Db, actor: Resident, bills: string[]) {
  authorize(canSeeApplications(actor), actor);
  return db.application.findMany({
    where: { feeBillId: { in: bills }, submittedAt: { not: null }, ...applicationsVisibleTo(actor) },
    take: 40,
    select: { ref: true, service: true, subject: true },
  });
}

/** What the city has issued because these bills, asked for with its approval, are paid. */
export function listIssuedBy(db: Db, actor: Resident, bills: string[]) {
  authorize(canSeeApplications(actor), actor);
  return db.application.findMany({
    where: { issueBillId: { in: bills }, status: "issued", ...applicationsVisibleTo(actor) },
    take: 40,
    select: { ref: true },
  });
}
