import type { Db } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";
import { channelOf, type Rung } from "@/lib/notifications/delivery/ladder";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { notified, type NotifiedEvent } from "@/lib/notifications/events";
import { findReach } from "@/lib/notifications/queries";

type About = { billId?: string; paymentId?: string; threadId?: string };

/**
 * Writes down that an account is told of something, and sends it on its way by the channels it chose, in the same transaction.
 * Facts are data (amounts in cents, days as `due`, references), not sentences: each delivery puts them in the reader's language.
 */
export async function notify(
  db: Db,
  event: NotifiedEvent,
  /** Without a party: about their own account, or their work. */
  to: { accountId: string; partyId: string | null },
  facts: Record<string, string | number>,
  about: About = {},
) {
  const at = now();
  const { topic, urgency } = notified[event];
  const { channels, pace } = await findReach(db, to.accountId);
  const chosen = topic === "work" ? (["email"] as const) : channels[topic];
  const inApp = topic === "work" || channels[topic].includes("inApp");
  const notification = await db.notification.create({
    data: { at, event, accountId: to.accountId, partyId: to.partyId, facts, ...about, inApp },
    select: { id: true },
  });
  const waits = topic !== "work" && urgency === "canWait" ? pace : "atOnce";
  for (const rung of rungsOf(chosen).filter((rung) => rung === "phone" || waits !== "never")) {
    const waitsForDigest = rung === "primary" && waits === "daily";
    const lane = laneOf(to.accountId, rung);
    const where = { lane, rung, channel: channelOf(rung), waitsForDigest, nextTryAt: waitsForDigest ? null : at };
    const sent = { event, notificationId: notification.id, notifiedAt: at, accountId: to.accountId, createdAt: at, updatedAt: at };
    await db.delivery.create({ data: { ...sent, ...where }, select: { id: true } });
    if (!waitsForDigest) await enqueue(db, "deliver", { lane });
  }
}

const rungsOf = (chosen: readonly string[]): Rung[] => [
  ...(chosen.includes("email") ? (["primary"] as const) : []),
  ...(chosen.includes("sms") ? (["phone"] as const) : []),
];
