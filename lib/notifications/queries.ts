import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** What the account was told about the party it acts for, newest first; answers stand in their threads. */
export const listNews = (db: Db, { accountId, partyId }: Resident, take: number) =>
  db.notification.findMany({
    where: { accountId, partyId, threadId: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
    select: { id: true, at: true, event: true, facts: true, paymentId: true, billId: true, readAt: true },
  });
