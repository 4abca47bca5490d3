import type { Resident, Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { findReach } from "@/lib/notifications/queries";

/** The language and look that an account has chosen. */
export const findLook = (actor: Resident | Staff) =>
  asActor(actor, (db) => db.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { locale: true, look: true } }));

/** Everything on the page of preferences. */
export const readPreferences = (actor: Resident) =>
  asActor(actor, async (db) => {
    const { passwordHash, ...account } = await db.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { locale: true, look: true, paperless: true, passwordReminderMonths: true, passwordHash: true, phoneHint: true },
    });
    return { ...account, hasPassword: passwordHash !== null, ...(await findReach(db, actor.accountId)) };
  });
