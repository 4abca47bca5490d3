import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
import { visibleTo } from "@/lib/notifications/inbox/queries";

/** Somebody follows what they were told to its page: it is read, and a mail that led them has arrived. Of what is not theirs nothing happens. */
export const openNotification = ({ accountId }: Resident, { id, byMail }: { id: string; byMail: boolean }) =>
  statement("notification_opened", "SELECT notification_opened($1, $2, $3, $4)", [accountId, id, byMail, now()]);

/** Everything that stood on the page counts as read; what came since does not. */
export const markAllRead = (actor: Resident, until: Date) =>
  asActor(actor, async (db) => {
    const where = { ...visibleTo(actor), readAt: null, at: { lte: until } };
    await db.notification.updateMany({ where, data: { readAt: now() } });
  });
