import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";

/** Nobody reads under the private address any more, from this moment on. */
export const endFeed = (actor: Resident) => asActor(actor, (db) => endOpenFeed(db, actor));

export async function endOpenFeed(db: Db, actor: Resident) {
  const { accountId, partyId } = actor;
  const { count } = await db.calendarFeed.updateMany({ where: { accountId, partyId, endedAt: null }, data: { endedAt: now() } });
  if (count) record(db, actor, "calendarFeed.ended", { id: accountId });
}
