import { type PortablePart, ROWS_AT_ONCE } from "@/lib/access/portable-part";

/** For whom an account may act, or might; the name is read where the person may still see it. */
const mandates: PortablePart = {
  name: "mandates",
  models: ["Mandate"],
  read: async (db, { accountId }, after) => {
    const found = await db.mandate.findMany({
      where: { accountId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, partyId: true, kind: true, areas: true, acts: true, createdAt: true, until: true, revokedAt: true },
    });
    const where = { id: { in: found.map(({ partyId }) => partyId) } };
    const parties = await db.party.findMany({ where, take: found.length, select: { id: true, displayName: true } });
    const names = new Map(parties.map(({ id, displayName }) => [id, displayName]));
    return found.map(({ partyId, ...mandate }) => ({ ...mandate, party: names.get(partyId) }));
  },
};

export const accessParts = [mandates];
