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
    record(db, actor, "delivery.settled", await settleAs(db, actor, id, how), { how });
  });

/** Once more from the first address, as when the person has a new one, or the fault of ours is mended. */
export const retryDelivery = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    record(db, actor, "delivery.retried", await settleAs(db, actor, id, "retried"));
    await asSystemIn(db, () => beginAgain(db, id));
  });

/** Matching on what is still open makes two colleagues at once one act and one conflict. Resolves to what it is and whose. */
async function settleAs(db: Db, actor: Staff, id: string, how: How | "retried") {
  authorize(canSeeDeliveries(actor), actor);
  const subject = await subjectOf(db, id);
  const data = { settledAt: now(), settledBy: actor.accountId, settledHow: how };
  const { count } = await db.delivery.updateMany({ where: { id, needsPerson: true, settledAt: null }, data });
  if (!count) throw new DomainError("deliveries.justSettled");
  return subject;
}

/** Whose it was stands beside the act, so that they can see it. What was meant for the colleague themselves is not there for them. */
async function subjectOf(db: Db, id: string) {
  const { notificationId } = await db.delivery.findFirstOrThrow({ where: { id, needsPerson: true }, select: { notificationId: true } });
  if (!notificationId) return { id };
  const { partyId } = await db.notification.findFirstOrThrow({ where: { id: notificationId }, select: { partyId: true } });
  return { id, ...(partyId && { partyId }) };
}

async function beginAgain(db: Db, id: string) {
  const { accountId, event, notificationId, notifiedAt, followerMailId, ...before } = await db.delivery.findUniqueOrThrow({
    where: { id },
  });
  const at = now();
  const lane = accountId ? laneOf(accountId, "primary") : before.lane;
  const again = { accountId, event, notificationId, notifiedAt, followerMailId, lane, channel: "email", insteadOfId: id };
  const { id: next } = await db.delivery.create({ data: { ...again, nextTryAt: at, createdAt: at, updatedAt: at }, select: { id: true } });
  await db.delivery.updateMany({ where: { digestId: id }, data: { digestId: next, status: "created", failure: null, reply: "" } });
  await enqueue(db, "deliver", { lane });
}
