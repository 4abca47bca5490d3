import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";

/** As the system, in the transaction of the second person's yes: everyone reads it from now on. */
export async function publishNotice(db: Db, actor: Staff, id: string) {
  const at = now();
  const { count } = await db.notice.updateMany({
    where: { id, status: "awaitingApproval", untilDay: { gte: new Date(cityDay(at)) } },
    data: { status: "published", publishedAt: at, publishedBy: actor.accountId, updatedAt: at },
  });
  if (!count) throw new DomainError("notices.over");
  record(db, actor, "notice.published", { id });
  await emit(db, "notice.published", { noticeId: id });
}
