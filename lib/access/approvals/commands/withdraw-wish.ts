import { lapseApproval } from "@/lib/access/approvals/commands/lapse-approval";
import { tellEnded } from "@/lib/access/approvals/commands/tell-of-approval";
import { canWithdraw } from "@/lib/access/approvals/policy";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Whoever asked takes it back before anybody has decided; whom it is about is told that nothing changes. */
export const withdrawWish = (actor: Staff, { approval: id }: { approval: string }) =>
  asActor(actor, async (db) => {
    const asked = await db.approval.findUniqueOrThrow({
      where: { id },
      select: { kind: true, subjectId: true, partyId: true, payload: true, reason: true, askedBy: true, expiresAt: true },
    });
    authorize(canWithdraw(actor, asked), actor);
    const at = now();
    if (asked.expiresAt && asked.expiresAt <= at) throw new DomainError("approvals.expired");
    const { count } = await db.approval.updateMany({ where: { id, decision: null, withdrawnAt: null }, data: { withdrawnAt: at } });
    if (!count) throw new DomainError("approvals.decidedAlready");
    await asSystemIn(db, async () => {
      await lapseApproval(asked, db);
      await tellEnded(db, asked, "withdrawn");
    });
    record(db, actor, `${asked.kind}.withdrawn`, { id, ...(asked.partyId && { partyId: asked.partyId }) });
  });
