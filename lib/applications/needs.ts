import { applicationsVisibleTo, canSend } from "@/lib/applications/policy";
import type { Resident } from "@/lib/auth/actor";
import type { Need } from "@/lib/dashboard/need";
import type { Db } from "@/lib/db/as-actor";
import { paths } from "@/lib/paths";

/** What the city asks for about applications, soonest first. */
export async function applicationNeeds(db: Db, actor: Resident, _today: Date, most: number): Promise<Need[]> {
  if (!canSend(actor)) return [];
  const items = await db.requestedItem.findMany({
    where: { ...applicationsVisibleTo(actor), status: "neededFromYou", application: { status: "actionRequired" } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, title: true, dueOn: true, application: { select: { ref: true, service: true } } },
  });
  return items.map(({ id, title, dueOn, application: { ref, service } }) => ({
    kind: "answerRequest",
    id,
    href: paths.applicationAsked(ref, id),
    deadline: dueOn,
    title,
    service,
  }));
}
