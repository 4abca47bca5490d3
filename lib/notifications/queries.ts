import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canText } from "@/lib/sms/can-text";
import { type Topic, topics } from "@/lib/notifications/events";
import { type Channel, chosenChannels, type Pace } from "@/lib/notifications/policy";

/** What the account was told about the party it acts for, newest first; answers stand in their threads, notices in a place of their own. */
export const listNews = (db: Db, { accountId, partyId }: Resident, take: number) =>
  db.notification.findMany({
    where: { accountId, partyId, threadId: null, inApp: true, event: { not: "noticePublished" } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
    select: { id: true, at: true, event: true, facts: true, paymentId: true, billId: true, readAt: true },
  });

export type Reach = { channels: Record<Topic, Channel[]>; pace: Pace };

/** By which channels each topic reaches an account, and how soon what can wait is mailed. */
export async function findReach(db: Db, accountId: string): Promise<Reach> {
  const { phoneHint, mailPace } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { phoneHint: true, mailPace: true },
  });
  const hasTexts = phoneHint !== null && canText();
  const choices = await db.notificationChoice.findMany({ where: { accountId }, take: 50 });
  const channels = Object.fromEntries(topics.map((topic) => [topic, chosenChannels(topic, choices, hasTexts)]));
  return { channels: channels as Record<Topic, Channel[]>, pace: mailPace as Pace };
}
