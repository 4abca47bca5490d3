import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canDraftNotice } from "@/lib/notices/policy";
import type { NoticeEnd } from "@/lib/notices/schema";
import { noticeWorkflow, type NoticeStatus } from "@/lib/notices/workflow";

/** It is over before its time, or it should never have been: one person does it, because what is wrong has to go at once. */
export const endNotice = (actor: Staff, { notice: id, how, reason }: NoticeEnd) =>
  asActor(actor, async (db) => {
    const notice = await db.notice.findUniqueOrThrow({ where: { id }, select: { status: true, departmentId: true } });
    authorize(canDraftNotice(actor, notice), actor);
    const status = noticeWorkflow.next(how === "ended" ? "end" : "withdraw", notice.status as NoticeStatus);
    const at = now();
    const { count } = await db.notice.updateMany({
      where: { id, status: "published" },
      data: { status, endedAt: at, endReason: reason, updatedAt: at },
    });
    if (!count) throw new DomainError("notices.justChanged");
    record(db, actor, `notice.${status}`, { id }, { reason });
  });
