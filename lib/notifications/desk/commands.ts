import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { laneOf } from "@/lib/notifications/delivery/lane";
import type { settledWays } from "@/lib/notifications/schema";
import { canSeeDeliveries } from "@/lib/notifications/policy";

type How = (typeof settledWays)[number];

/** Somebody of the staff told them, or they need not know any more. */
export const settleDelivery = (actor: Staff, id: string, how: How) =>
  asActor(actor, async (db) => {
    await settleAs(db, actor, id, how);
    record(db, actor, "delivery.settled", await subjectOf(db, id), { how });
  });

/** Once more from the first address, as when the person has a new one, or the fault of ours is mended. */
export const retryDelivery = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    await settleAs(db, actor, id, "retried");
    record(db, actor, "delivery.retried", await subjectOf(db, id));
    await asSystemIn(db, () => beginAgain(db, id));
  });

/** Matching on what is still open makes two colleagues at once one act and one conflict. */
async function settleAs(db: Db, actor: Staff, id: string, how: How | "retried") {
  authorize(canSeeDeliveries(actor), actor);
  await db.delivery.findFirstOrThrow({ where: { id, needsPerson: true }, select: { id: true } });
  const data = { settledAt: now(), settledBy: actor.accountId, settledHow: how };
  const { count } = await db.delivery.updateMany({ where: { id, needsPerson: true, settledAt: null }, data });
  if (!count) throw new DomainError("deliveries.justSettled");
}

/** Whose it was stands beside the act, so that they can see it. */
async function subjectOf(db: Db, id: string) {
  const { notificationId } = await db.delivery.findUniqueOrThrow({ where: { id }, select: { notificationId: true } });
  const found = notificationId ? await db.notification.findFirst({ where: { id: notificationId }, select: { partyId: true } }) : null;
  return { id, ...(found?.partyId && { partyId: found.partyId }) };
}

async function beginAgain(db: Db, id: string) {
  const { accountId, event, notificationId, notifiedAt } = await db.delivery.findUniqueOrThrow({ where: { id } });
  const at = now();
  const lane = laneOf(accountId!, "primary");
  const again = { accountId, event, notificationId, notifiedAt, lane, channel: "email", insteadOfId: id };
  const { id: next } = await db.delivery.create({ data: { ...again, nextTryAt: at, createdAt: at, updatedAt: at }, select: { id: true } });
  await db.delivery.updateMany({ where: { digestId: id }, data: { digestId: next, status: "created", failure: null, reply: "" } });
  await enqueue(db, "deliver", { lane });
}
