import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** The person whom an account was opened for, acting for themselves; undefined for staff. For what they do by a mailed link, without a session. */
export async function findAccountOwner(db: Db, accountId: string): Promise<Resident | undefined> {
  const own = await db.mandate.findFirst({
    where: { accountId, kind: "self", revokedAt: null },
    select: { id: true, partyId: true, areas: true, acts: true, party: true, account: { select: { displayName: true, email: true } } },
  });
  if (!own) return undefined;
  const { id, partyId, areas, party, account } = own;
  const acts = own.acts as Resident["mandate"]["acts"];
  const mandate = { id, kind: "self" as const, partyName: party.displayName, areas, acts };
  return { kind: "resident", accountId, name: account.displayName, email: account.email, partyId, mandate };
}
