import type { Mandate } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

type Matter = { partyId: string; accountId: string };

export const mayReceive = ({ areas, acts }: Pick<Mandate, "areas" | "acts">, area: string) =>
  (areas.includes("*") || areas.includes(area)) && acts.includes("see");

export const stillHolds = (at: Date) => ({ revokedAt: null, OR: [{ until: null }, { until: { gt: at } }] });

/** The accounts that are told of a matter: who began it, as long as they may still see it; else those whose matter it is. As the system. */
export async function whomToTell(db: Db, { partyId, accountId }: Matter, area: string, at: Date): Promise<string[]> {
  const mandates = await db.mandate.findMany({
    where: { partyId, ...stillHolds(at) },
    select: { accountId: true, kind: true, areas: true, acts: true },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
  const seeing = mandates.filter((mandate) => mayReceive(mandate as Pick<Mandate, "areas" | "acts">, area));
  const own = seeing.filter((mandate) => mandate.accountId === accountId);
  const told = own.length ? own : seeing.filter(({ kind }) => kind === "self" || kind === "owner");
  return [...new Set(told.map((mandate) => mandate.accountId))];
}
