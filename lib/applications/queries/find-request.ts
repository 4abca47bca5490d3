import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";

/** Something that the city asked for about an application. Throws NotFoundError. */
export async function findRequest(db: Db, actor: Resident, ref: string, item: string) {
  authorize(canSeeApplications(actor), actor);
  const found = await db.requestedItem.findFirstOrThrow({
    where: { id: uuidOr404(item), ...applicationsVisibleTo(actor), application: { ref } },
    select: {
      id: true,
      kind: true,
      documentKind: true,
      title: true,
      reason: true,
      status: true,
      dueOn: true,
      reply: true,
      answeredAt: true,
      application: { select: { service: true, status: true } },
    },
  });
  return { ...found, isOpen: found.status === "neededFromYou" && found.application.status === "actionRequired" };
}
