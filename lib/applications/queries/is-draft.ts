import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** Whether an application is a draft still. Throws NotFoundError for another person's. */
export async function isDraft(db: Db, actor: Resident, ref: string) {
  authorize(canSeeApplications(actor), actor);
  const { status } = await db.application.findFirstOrThrow({ where: { ref, ...applicationsVisibleTo(actor) }, select: { status: true } });
  return status === "draft";
}
