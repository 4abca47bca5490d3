import type { Act, Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";

/** The parties an account may act for today, itself first. */
export const listMandates = (actor: Resident) =>
  asActor(actor, (db) =>
    db.mandate.findMany({
      where: { accountId: actor.accountId, revokedAt: null, OR: [{ until: null }, { until: { gt: now() } }] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 50,
      select: { id: true, kind: true, acts: true, areas: true, party: { select: { displayName: true, kind: true } } },
    }),
  );

/** The account as itself, whomever it acts for in this session: what concerns the person is theirs. Undefined for staff. Also for what they do without a session, by a mailed link. */
export async function findSelf(db: Db, accountId: string): Promise<Resident | undefined> {
  const mandate = await db.mandate.findFirst({
    where: { accountId, kind: "self", revokedAt: null },
    select: {
      id: true,
      partyId: true,
      areas: true,
      acts: true,
      party: { select: { displayName: true } },
      account: { select: { displayName: true, email: true } },
    },
  });
  if (!mandate) return undefined;
  const { id, partyId, areas, party, account } = mandate;
  const own = { id, kind: "self" as const, partyName: party.displayName, areas, acts: mandate.acts as Act[] };
  return { kind: "resident", accountId, name: account.displayName, email: account.email, partyId, mandate: own };
}
