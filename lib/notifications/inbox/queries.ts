import { mayAct } from "@/lib/access/policy";
import type { Resident } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { NotFoundError } from "@/lib/errors";
import { beyond, type Cursor } from "@/lib/keyset";
import { events, type Topic, topicOf } from "@/lib/notifications/events";

export const NOTIFICATIONS_A_PAGE = 25;
/** Counted no further: "more than 99" says enough. */
export const MOST_UNREAD = 100;

/** What a mandate has to cover for somebody to be told of a topic; reports and notices are nobody's secret. */
const areaOf: Partial<Record<Topic | "work", string>> = {
  bills: "bills",
  payments: "bills",
  applications: "applications",
  messages: "messages",
};

/** What they were told about the party they act for, as far as the mandate still covers it, and about themselves. */
export const visibleTo = (actor: Resident) => ({
  accountId: actor.accountId,
  inApp: true,
  AND: [
    { OR: [{ partyId: actor.partyId }, { partyId: null }] },
    { event: { in: events.filter((event) => covers(actor, areaOf[topicOf(event)])) } },
  ],
});
const covers = (actor: Resident, area: string | undefined) => !area || mayAct(actor, area, "see");

const shown = {
  ...{ id: true, at: true, event: true, facts: true, billId: true, paymentId: true, threadId: true, readAt: true },
} as const;
const sent = { id: true, notificationId: true, channel: true, rung: true, status: true, nextTryAt: true, waitsForDigest: true } as const;

/** The page of notifications, newest first, each with the ways it took; one row more than a page. */
export const readNotifications = (actor: Resident, only: "all" | "unread", after?: Cursor) =>
  asActor(actor, async (db) => {
    const visible = visibleTo(actor);
    const where = { ...visible, AND: [...visible.AND, beyond(after, "at", "desc")], ...(only === "unread" && { readAt: null }) };
    const rows = await db.notification.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: NOTIFICATIONS_A_PAGE + 1,
      select: shown,
    });
    const ways = await db.delivery.findMany({
      where: { accountId: actor.accountId, notificationId: { in: rows.map(({ id }) => id) } },
      orderBy: { seq: "asc" },
      take: 500,
      select: sent,
    });
    return {
      rows: rows.map((row) => ({ ...row, ways: ways.filter((way) => way.notificationId === row.id) })),
      unread: await countUnreadIn(db, actor),
    };
  });

/** One of them with every attempt to tell it; it counts as read from now on. */
export async function findNotification(db: Db, actor: Resident, given: string) {
  const id = uuidOr404(given);
  const found = await db.notification.findFirst({ where: { ...visibleTo(actor), id }, select: shown });
  if (!found) throw new NotFoundError("no such notification");
  const ways = await db.delivery.findMany({
    where: { accountId: actor.accountId, notificationId: id },
    orderBy: { seq: "asc" },
    take: 20,
    select: { ...sent, reply: true, updatedAt: true, settledAt: true, settledHow: true },
  });
  return { ...found, ways };
}

export const countUnreadIn = (db: Db, actor: Resident) =>
  db.notification.count({ where: { ...visibleTo(actor), readAt: null }, take: MOST_UNREAD });
