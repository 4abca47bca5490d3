import { findSelf } from "@/lib/access/queries";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";

/** A case that the person has opened about their account, whomever they act for now. Throws NotFoundError for another's. */
export async function findReport(actor: Resident, threadId: string) {
  const self = await asActor(actor, (db) => findSelf(db, actor.accountId));
  if (!self) throw new NotFoundError("nobody of their own");
  return asActor(self, (db) =>
    db.thread.findFirstOrThrow({
      where: { id: uuidOr404(threadId), partyId: self.partyId, topic: "suspiciousActivity" },
      select: { id: true, ref: true },
    }),
  );
}
