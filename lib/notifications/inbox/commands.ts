import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { visibleTo } from "@/lib/notifications/inbox/queries";

/** Everything that stood on the page counts as read; what came since does not. */
export const markAllRead = (actor: Resident, until: Date) =>
  asActor(actor, async (db) => {
    const where = { ...visibleTo(actor), readAt: null, at: { lte: until } };
    await db.notification.updateMany({ where, data: { readAt: now() } });
  });
