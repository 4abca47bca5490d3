import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";

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
