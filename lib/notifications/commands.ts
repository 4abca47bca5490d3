import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canText } from "@/lib/sms/can-text";
import { type Channel, channels, type Topic, topics } from "@/lib/notifications/policy";

/** Which topics reach the account by which channel, from now on. Bills without paper keep one channel at least. */
export const chooseChannels = (actor: Resident, wanted: Record<Topic, Channel[]>) =>
  asActor(actor, async (db) => {
    const { accountId } = actor;
    const { paperless, phoneHint } = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { paperless: true, phoneHint: true },
    });
    const usable = wanted.bills.filter((channel) => channel !== "sms" || (phoneHint !== null && canText()));
    if (paperless && !usable.length) throw new DomainError("preferences.paperlessNeedsOne");
    const data = topics.flatMap((topic) =>
      channels.map((channel) => ({ accountId, topic, channel, wanted: wanted[topic].includes(channel) })),
    );
    await db.notificationChoice.deleteMany({ where: { accountId } });
    await db.notificationChoice.createMany({ data });
    record(db, actor, "account.channelsChosen", { id: accountId });
  });
