import { withdrawApprovals } from "@/lib/access/approvals/commands/withdraw-approvals";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { sendBack } from "@/lib/notices/commands/send-back";
import { canAskToPublish } from "@/lib/notices/policy";

/** Whoever asked wants to go on writing: nobody decides it any more. */
export const takeBack = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const notice = await db.notice.findUniqueOrThrow({ where: { id }, select: { departmentId: true, draftedBy: true } });
    authorize(canAskToPublish(actor, notice), actor);
    await asSystemIn(db, async () => {
      const { count } = await withdrawApprovals(db, "noticePublication", id);
      if (!count) throw new DomainError("approvals.decidedAlready");
      await sendBack(db, id);
    });
    record(db, actor, "noticePublication.withdrawn", { id });
  });
