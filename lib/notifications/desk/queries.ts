import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor, Staff } from "@/lib/auth/actor";
import { asSystemIn, type Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";
import { beyond, type Cursor } from "@/lib/keyset";
import { canSeeDeliveries } from "@/lib/notifications/policy";

export const DELIVERIES_A_PAGE = 50;
const MOST = 100;

/** What waits for a person, what the portal still tries by itself, and what visitors were not reached with. */
export const deskViews = ["waiting", "trying", "visitors"] as const;
export type DeskView = (typeof deskViews)[number];
const views = {
  waiting: { needsPerson: true, settledAt: null },
  trying: { status: "temporaryFailure", nextTryAt: { not: null } },
  visitors: { accountId: null, failure: { not: null }, nextTryAt: null, needsPerson: false },
} as const;

const shown = {
  id: true,
  event: true,
  channel: true,
  rung: true,
  status: true,
  failure: true,
  reply: true,
  attempts: true,
  nextTryAt: true,
  updatedAt: true,
} as const;

/** What did not reach people, longest waiting first, and visitors last first: what it was about and why it failed, not whose it is. One row more than a page. */
export function listDeliveries(db: Db, actor: Actor, view: DeskView, after?: Cursor) {
  authorize(canSeeDeliveries(actor), actor);
  const order = view === "visitors" ? "desc" : "asc";
  return db.delivery.findMany({
    where: { ...views[view], ...beyond(after, "updatedAt", order) },
    orderBy: [{ updatedAt: order }, { id: order }],
    take: DELIVERIES_A_PAGE + 1,
    select: shown,
  });
}

export const countDeliveries = (db: Db) => db.delivery.count({ where: views.waiting, take: MOST });

/** One that waits for a person or was settled by one, or that a visitor was not reached with: what it said and each address that was tried; whose it is can see that it was read. */
export async function findDelivery(db: Db, actor: Staff, given: string) {
  authorize(canSeeDeliveries(actor), actor);
  const id = uuidOr404(given);
  const found = await db.delivery.findFirst({
    where: { id, OR: [{ needsPerson: true }, { accountId: null }] },
    select: { ...shown, accountId: true, notificationId: true, followerMailId: true, needsPerson: true, settledAt: true, settledHow: true },
  });
  if (!found) throw new NotFoundError("no such delivery");
  const { notificationId, followerMailId } = found;
  const notification = notificationId
    ? await db.notification.findFirst({ where: { id: notificationId }, select: { at: true, facts: true, partyId: true } })
    : null;
  const visitor = followerMailId ? await saidToVisitor(db, followerMailId) : null;
  if (notificationId && !notification) throw new NotFoundError("one's own matter");
  const same = notificationId ? { notificationId } : followerMailId ? { followerMailId } : { id };
  const tried = await db.delivery.findMany({ where: same, orderBy: { seq: "asc" }, take: 20, select: shown });
  record(db, actor, "delivery.read", { id, ...(notification?.partyId && { partyId: notification.partyId }) });
  return { ...found, told: notification ?? visitor, tried };
}

/** When and of which report; neither the address nor the link. */
const saidToVisitor = (db: Db, id: string) =>
  asSystemIn(db, () => db.followerMail.findUniqueOrThrow({ where: { id }, select: { at: true, facts: true } }));
