import type { Db } from "@/lib/db/as-actor";

/**
 * As the system, once two people want it. From the next request on their own matters are closed to this colleague at the desk (policy and
 * table say so), and those they had go back to their queue.
 */
export async function nameOwnAccount(db: Db, accountId: string, { resident }: { resident: string | null }) {
  const own = resident && (await db.mandate.findFirst({ where: { accountId: resident, kind: "self" }, select: { partyId: true } }));
  const ownPartyId = own ? own.partyId : null;
  await db.account.update({ where: { id: accountId, kind: "staff" }, data: { ownPartyId }, select: { id: true } });
  if (!ownPartyId) return;
  await db.application.updateMany({ where: { partyId: ownPartyId, assigneeId: accountId, decidedAt: null }, data: { assigneeId: null } });
}
