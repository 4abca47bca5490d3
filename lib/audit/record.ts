import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { addAudit, type AuditEntry } from "@/lib/db/pending-audit";

/** Writes down, in the same transaction, who did what to which thing. `partyId` is whose thing it is, when the actor is not its owner. */
export function record(db: Db, actor: Actor, action: string, subject: { id: string; partyId?: string }, facts: AuditEntry["facts"] = {}) {
  addAudit(db, {
    actor_kind: actor.kind,
    account: "accountId" in actor ? actor.accountId : null,
    party: subject.partyId ?? ("partyId" in actor ? actor.partyId : null),
    action,
    subject: subject.id,
    facts: actor.kind === "system" ? { ...facts, job: actor.job } : facts,
  });
}
