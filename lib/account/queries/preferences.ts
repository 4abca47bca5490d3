import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { findChannels } from "@/lib/notifications/queries";

/** Everything on the page of preferences. */
export const readPreferences = (actor: Resident) =>
  asActor(actor, async (db) => {
    const account = await db.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { locale: true, look: true, paperless: true, passwordReminderMonths: true, phoneHint: true },
    });
    return { ...account, channels: await findChannels(db, actor.accountId) };
  });
