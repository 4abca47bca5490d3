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
    facts: { ...facts, ...detailsOf(actor) },
  });
}

/** Which part of the system, or which role of the staff: residents read it beside each look at their data. */
const detailsOf = (actor: Actor): Record<string, string> =>
  actor.kind === "system" ? { job: actor.job } : actor.kind === "staff" ? { role: actor.role } : {};
