import { record } from "@/lib/audit/record";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { endFollowIn } from "@/lib/issues/following/commands";
import { releaseWaiting } from "@/lib/notifications/digest/release-waiting";
import type { Topic } from "@/lib/notifications/events";
import { reachesOut } from "@/lib/notifications/policy";
import { findReach } from "@/lib/notifications/queries";
import { readUnsubscribeToken } from "@/lib/notifications/unsubscribe/token";

const actor = { kind: "system", job: "unsubscribe" } as const;

/** Ends what a token of a mail says, for whoever has the mail (RFC 8058, 3.2); pressed twice it is the same. Security stays, which no token names. */
export const unsubscribe = (token: string) =>
  asSystem("unsubscribe", async (db) => {
    const wish = readUnsubscribeToken(token);
    if (!wish) throw new NotFoundError("no such wish");
    if ("followId" in wish) return endFollowIn(db, wish.followId);
    const { accountId, topic } = wish;
    const account = await db.account.findFirst({ where: { id: accountId, status: { not: "inactive" } }, select: { paperless: true } });
    if (!account) return; // closed: it gets nothing any more
    if (topic === "digest") await stopDigest(db, accountId);
    else await stopTopic(db, accountId, topic, account.paperless);
    record(db, actor, "account.mailsStopped", { id: accountId }, { topic });
  });

async function stopDigest(db: Db, accountId: string) {
  await db.account.update({ where: { id: accountId }, data: { mailPace: "never" } });
  await releaseWaiting(db, accountId, "never");
}

/** Bills without paper need a way out of the portal: where this was the last, they come on paper again. */
async function stopTopic(db: Db, accountId: string, topic: Topic, paperless: boolean) {
  const where = { accountId, topic, channel: "email" };
  await db.notificationChoice.upsert({
    where: { accountId_topic_channel: where },
    create: { ...where, wanted: false },
    update: { wanted: false },
  });
  if (topic !== "bills" || !paperless || reachesOut((await findReach(db, accountId)).channels.bills)) return;
  await db.account.update({ where: { id: accountId }, data: { paperless: false } });
}
