import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canDraftNotice } from "@/lib/notices/policy";

/** Removes a draft that nobody was asked about and nobody has read; that it was there stays in the audit. */
export const dropNotice = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    const notice = await db.notice.findUniqueOrThrow({ where: { id }, select: { departmentId: true } });
    authorize(canDraftNotice(actor, notice), actor);
    const { count } = await db.notice.deleteMany({ where: { id, status: "draft" } });
    if (!count) throw new DomainError("workflow.notOpen");
    record(db, actor, "notice.dropped", { id });
  });
