import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { canText } from "@/lib/sms/can-text";
import { type Channel, chosenChannels, type Topic, topics } from "@/lib/notifications/policy";

/** What the account was told about the party it acts for, newest first; answers stand in their threads. */
export const listNews = (db: Db, { accountId, partyId }: Resident, take: number) =>
  db.notification.findMany({
    where: { accountId, partyId, threadId: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
    select: { id: true, at: true, event: true, facts: true, paymentId: true, billId: true, readAt: true },
  });

/** By which channels each topic reaches an account. */
export async function findChannels(db: Db, accountId: string): Promise<Record<Topic, Channel[]>> {
  const { phoneHint } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { phoneHint: true } });
  const hasTexts = phoneHint !== null && canText();
  const choices = await db.notificationChoice.findMany({ where: { accountId }, take: 50 });
  return Object.fromEntries(topics.map((topic) => [topic, chosenChannels(topic, choices, hasTexts)])) as Record<Topic, Channel[]>;
}
