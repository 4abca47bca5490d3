import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import { findVersion } from "@/lib/applications/queries/find-version";
import { ended, type ApplicationStatus } from "@/lib/applications/workflow";
import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { oneByOne } from "@/lib/db/one-by-one";

/** What is with the city, the last changed first, with the history that its route is drawn from. Nothing for who may not see applications. */
export async function listUnderWay(db: Db, actor: Resident, most: number) {
  if (!canSeeApplications(actor)) return [];
  const found = await db.application.findMany({
    where: { ...applicationsVisibleTo(actor), status: { notIn: ["draft", ...ended] as ApplicationStatus[] } },
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: most,
    select: {
      ...{ id: true, ref: true, service: true, version: true, status: true, subject: true },
      stageBefore: true,
      dueOn: true,
      waitingSince: true,
      events: { orderBy: { seq: "asc" }, take: 100, select: { status: true, at: true } },
    },
  });
  return oneByOne(found, async (one) => ({ ...one, definition: await findVersion(db, one.service, one.version) }));
}
