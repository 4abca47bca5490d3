import { applyApproval } from "@/lib/access/approvals/commands/apply-approval";
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
      select: { id: true, kind: true, subjectId: true, partyId: true, payload: true, askedBy: true },
    });
    if (actor.accountId === asked.askedBy) throw new DomainError("approvals.ownWish");
    authorize(canDecide(actor, asked), actor);
    const data = { decision, note, decidedBy: actor.accountId, decidedAt: now() };
    const { count } = await db.approval.updateMany({ where: { id, decision: null, withdrawnAt: null }, data });
    if (!count) throw new DomainError("approvals.decidedAlready");
    await asSystemIn(db, () => applyApproval(db, actor, asked, decision));
    record(db, actor, `${asked.kind}.${decision}`, { id, ...(asked.partyId && { partyId: asked.partyId }) }, { note });
  });
