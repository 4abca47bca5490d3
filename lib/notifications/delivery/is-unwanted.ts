import type { Db } from "@/lib/db/as-actor";
import { hasEnded, isShown } from "@/lib/issues/following/queries";
import { kindOf } from "@/lib/notifications/events";

type Row = {
  accountId: string | null;
  notificationId?: string | null;
  followerMailId?: string | null;
  rung: string;
  event: string;
  channel: string;
};

/**
 * Whether its reader has stopped mails about this since it was written, or there is nothing to tell of any more. What goes to another address
 * because the first one failed still goes.
 */
export async function isUnwanted(db: Db, row: Row): Promise<boolean> {
  const { accountId, followerMailId, rung, event, channel } = row;
  if (event === "followLink") return false; // they asked for it; it may begin anew what they stopped
  if (await isOfPrivateReport(db, row)) return true;
  if (followerMailId) return hasStopped(db, followerMailId);
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

/** A report that was made private meanwhile is told of no more; whoever sent it still reads that the city has it. */
async function isOfPrivateReport(db: Db, { event, notificationId, followerMailId }: Row) {
  if (kindOf(event)?.about !== "issue" || event === "issueReported") return false;
  const [select, id] = [{ facts: true } as const, notificationId ?? followerMailId ?? undefined];
  const told = notificationId
    ? await db.notification.findFirst({ where: { id }, select })
    : await db.followerMail.findFirst({ where: { id }, select });
  const { ref } = (told?.facts ?? {}) as { ref?: string };
  return ref !== undefined && !(await isShown(db, ref));
}
