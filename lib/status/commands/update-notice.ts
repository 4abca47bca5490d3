import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canPostStatus } from "@/lib/status/policy";
import { findNotice, isOver } from "@/lib/status/queries/list-notices";
import { forgetSaid } from "@/lib/status/queries/said-now";
import type { NoticeUpdate } from "@/lib/status/schema";

/** Says what happened since, and with `ends` that it is over; once for each form. Throws DomainError for one that is over already. */
export async function updateNotice(actor: Staff, { notice: id, en, es, ar, ends, key }: NoticeUpdate) {
  await asActor(actor, async (db) => {
    authorize(canPostStatus(actor), actor);
    const at = now();
    const data = { noticeId: id, at, text: { en, es, ar }, key };
    const notice = await findNotice(db, id);
    const { count } = await db.statusUpdate.createMany({ data: [data], skipDuplicates: true });
    if (!count) return; // the same form, sent before
    if (isOver(notice, at)) throw new DomainError("workflow.notOpen");
    if (ends) await db.statusNotice.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } });
    record(db, actor, ends ? "status.ended" : "status.updated", { id });
  });
  forgetSaid();
}
