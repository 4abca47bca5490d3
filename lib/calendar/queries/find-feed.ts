import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** The private address that this account has made for the party it acts for, if it is in use. */
export const findFeed = (db: Db, { accountId, partyId }: Resident) =>
  db.calendarFeed.findFirst({ where: { accountId, partyId, endedAt: null }, select: { createdAt: true, readAt: true } });
