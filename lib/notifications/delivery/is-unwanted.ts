import type { Db } from "@/lib/db/as-actor";
import { hasEnded } from "@/lib/issues/following/queries";
import { kindOf } from "@/lib/notifications/events";

type Row = { accountId: string | null; followerMailId?: string | null; rung: string; event: string; channel: string };

/** Whether its reader has stopped mails about this since it was written. What goes to another address because the first one failed still goes. */
export async function isUnwanted(db: Db, { accountId, followerMailId, rung, event, channel }: Row): Promise<boolean> {
  if (followerMailId) return event !== "followLink" && hasStopped(db, followerMailId); // they asked for the link; it may begin anew what they stopped
  const topic = kindOf(event)?.topic;
  if (!accountId || rung === "alternate" || !topic || topic === "work") return false;
  const choice = await db.notificationChoice.findUnique({
    where: { accountId_topic_channel: { accountId, topic, channel } },
    select: { wanted: true },
  });
  return channel === "email" && choice?.wanted === false;
}

async function hasStopped(db: Db, id: string) {
  const { followId } = await db.followerMail.findUniqueOrThrow({ where: { id }, select: { followId: true } });
  return hasEnded(db, followId);
}
