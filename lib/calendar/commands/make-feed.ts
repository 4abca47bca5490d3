import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { endOpenFeed } from "@/lib/calendar/commands/end-feed";
import { canSeeCalendar } from "@/lib/calendar/policy";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asActor } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";

/** A new private address for the party acted for; the one before ends. Resolves to its secret, which we do not keep. */
export const makeFeed = (actor: Resident): Promise<string> =>
  asActor(actor, async (db) => {
    authorize(canSeeCalendar(actor), actor);
    const token = newToken();
    await endOpenFeed(db, actor);
    const { accountId, partyId } = actor;
    const { id } = await db.calendarFeed
      .create({ data: { accountId, partyId, tokenHash: tokenHash(token), createdAt: now() }, select: { id: true } })
      .catch((error: unknown) => {
        throw isUnique(error, "calendar_feed_one_open") || isUnique(error, "account_id") ? new DomainError("calendar.twice") : error;
      });
    record(db, actor, "calendarFeed.made", { id });
    return token;
  });
