import { applyApproval } from "@/lib/access/approvals/commands/apply-approval";
import { tellEnded } from "@/lib/access/approvals/commands/tell-of-approval";
import { canDecide } from "@/lib/access/approvals/policy";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

type Decision = { approval: string; decision: "approved" | "refused"; note: string };

/** The second person's word, once; what follows from it happens in the same transaction or not at all. */
export const decideApproval = (actor: Staff, { approval: id, decision, note }: Decision) =>
  asActor(actor, async (db) => {
    const asked = await db.approval.findUniqueOrThrow({
      where: { id },
      select: { id: true, kind: true, subjectId: true, partyId: true, payload: true, reason: true, askedBy: true, expiresAt: true },
    });
    if (actor.accountId === asked.askedBy) throw new DomainError("approvals.ownWish");
    authorize(canDecide(actor, asked), actor);
    const at = now();
    if (asked.expiresAt && asked.expiresAt <= at) throw new DomainError("approvals.expired");
    const data = { decision, note, decidedBy: actor.accountId, decidedAt: at };
    const { count } = await db.approval.updateMany({ where: { id, decision: null, withdrawnAt: null }, data });
    if (!count) throw new DomainError("approvals.decidedAlready");
    await asSystemIn(db, async () => {
      await applyApproval(db, actor, { ...asked, note }, decision);
      await tellEnded(db, asked, decision);
    });
    record(db, actor, `${asked.kind}.${decision}`, { id, ...(asked.partyId && { partyId: asked.partyId }) }, { note });
  });
