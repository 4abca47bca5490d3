import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canText } from "@/lib/sms/can-text";
import { releaseWaiting } from "@/lib/notifications/digest/release-waiting";
import { type Topic, topics } from "@/lib/notifications/events";
import { type Channel, channels, type Pace, reachesOut } from "@/lib/notifications/policy";

/** Which topics reach the account by which channel, and how soon, from now on. Bills without paper keep one way out of the portal at least. */
export const chooseChannels = (actor: Resident, wanted: Record<Topic, Channel[]>, pace: Pace) =>
  asActor(actor, async (db) => {
    const { accountId } = actor;
    const { paperless, phoneHint } = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { paperless: true, phoneHint: true },
    });
    const usable = wanted.bills.filter((channel) => channel !== "sms" || (phoneHint !== null && canText()));
    if (paperless && !reachesOut(usable)) throw new DomainError("preferences.paperlessNeedsOne");
    const data = topics.flatMap((topic) =>
      channels.map((channel) => ({ accountId, topic, channel, wanted: wanted[topic].includes(channel) })),
    );
    await db.notificationChoice.deleteMany({ where: { accountId } });
    await db.notificationChoice.createMany({ data });
    await db.account.update({ where: { id: accountId }, data: { mailPace: pace } });
    if (pace !== "daily") await asSystemIn(db, () => releaseWaiting(db, accountId, pace));
    record(db, actor, "account.channelsChosen", { id: accountId }, { pace });
  });
