import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { addAudit, type AuditEntry } from "@/lib/db/pending-audit";

type Subject = { id: string; partyId?: string | null; shown?: (string | null)[] };

/**
 * Writes down, in the same transaction, who did what to which thing. `partyId` is whose thing it is, when the actor is not its owner;
 * `shown` are the parties whose things stand in a list that is read, each of whom can see that.
 */
export function record(db: Db, actor: Actor, action: string, subject: Subject, facts: AuditEntry["facts"] = {}) {
  const parties = [...new Set(subject.shown?.filter((id) => id !== null))];
  addAudit(db, {
    actor_kind: actor.kind,
    account: "accountId" in actor ? actor.accountId : null,
    party: subject.partyId ?? ("partyId" in actor ? actor.partyId : null),
    action,
    subject: subject.id,
    facts: { ...facts, ...(parties.length && { parties }), ...detailsOf(actor) },
  });
}

/** Which part of the system, or which role of the staff: residents read it beside each look at their data. */
const detailsOf = (actor: Actor): Record<string, string> =>
  actor.kind === "system" ? { job: actor.job } : actor.kind === "staff" ? { role: actor.role } : {};
