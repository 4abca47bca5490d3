import type { Db } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { enqueue } from "@/lib/jobs/enqueue";
import { topicOf } from "@/lib/notifications/policy";
import { findChannels } from "@/lib/notifications/queries";

/** What a notification is about, in the words of messages/<language>/mail.json: `mail.<event>.subject` and `.text`. */
export type NotifiedEvent =
  | "billIssued"
  | "paymentReceived"
  | "paymentFailed"
  | "paymentExpired"
  | "paymentUnclear"
  | "refundMade"
  | "messageAnswered"
  | "applicationSubmitted"
  | "applicationWithdrawn"
  | "applicationAsked"
  | "applicationDecided"
  | "feeOnApproval"
  | "inspectionPlanned"
  | "inspectionCalledOff"
  | "inspectionDone"
  | "passportMoved"
  | "permitRevoked"
  | "permitEnds"
  | "consentGiven"
  | "consentRefused"
  | "draftExpires"
  | "casesDueSoon"
  | "casesLate";

type About = { billId?: string; paymentId?: string; threadId?: string };

/**
 * Writes down that an account is told of something, and sends it on its way by the channels it chose, in the same transaction.
 * Facts are data (amounts in cents, references), not sentences: each delivery puts them in the reader's language.
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
  const notification = await db.notification.create({ data: { at, event, ...to, facts, ...about }, select: { id: true } });
  const chosen = (await findChannels(db, to.accountId))[topicOf[event]];
  const sent = { notificationId: notification.id, notifiedAt: at, accountId: to.accountId };
  for (const channel of chosen) {
    const delivery = await db.delivery.create({ data: { ...sent, channel }, select: { id: true } });
    await enqueue(db, "deliver", { deliveryId: delivery.id });
  }
}
