import type { Resident, Staff, System } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

type Of = { id: string; partyId: string; status: string };

/** A row of the application's history, chained by the database to the one before. `status` is the one it has afterwards. */
export const addEvent = (db: Db, actor: Resident | Staff | System, { id, partyId, status }: Of, kind: string, facts: object = {}) =>
  db.applicationEvent.create({
    data: {
      applicationId: id,
      partyId,
      kind,
      status,
      actorKind: actor.kind,
      accountId: "accountId" in actor ? actor.accountId : null,
      facts,
      at: now(),
    },
    select: { id: true },
  });
