import { askForApproval } from "@/lib/access/approvals/commands/ask-for-approval";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { localised } from "@/lib/city/localised";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canAskToPublish } from "@/lib/notices/policy";
import { noticeWorkflow, type NoticeStatus } from "@/lib/notices/workflow";

/** Puts a whole notice before a second person. Its words stand still until they have decided. */
export const askToPublish = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const notice = await db.notice.findUniqueOrThrow({
      where: { id },
      select: { status: true, departmentId: true, draftedBy: true, title: true, text: true, untilDay: true },
    });
    if (notice.draftedBy !== actor.accountId) throw new DomainError("notices.anotherWrote");
    authorize(canAskToPublish(actor, notice), actor);
    const status = noticeWorkflow.next("ask", notice.status as NoticeStatus);
    const { title, text, departmentId, untilDay } = notice;
    if (!localised.safeParse(title).success || !localised.safeParse(text).success) throw new DomainError("notices.incomplete");
    if (untilDay < new Date(cityDay(now()))) throw new DomainError("notices.over");
    const { count } = await db.notice.updateMany({ where: { id, status: "draft" }, data: { status, refusedWith: null, updatedAt: now() } });
    if (!count) throw new DomainError("notices.justChanged");
    const reason = (title as { en: string }).en;
    await askForApproval(db, actor, { kind: "noticePublication", subjectId: id, payload: { departmentId, title }, reason });
  });
