import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { now } from "@/lib/clock";
import { city } from "@/lib/city/city";
import type { Db } from "@/lib/db/as-actor";
import { country, date } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import type { Language } from "@/lib/paths";

/**
 * Tells every address of an account that it was signed in to on a device that was not known; `event` is its `signedIn` in the activity,
 * which "This wasn't me" is about. In the transaction that opens the session.
 */
export async function tellNewDevice(db: Db, accountId: string, { device, place }: Visit, event: string) {
  const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const words = await wordsIn(locale as Language, "sessions");
  const { timeZone } = city();
  const at = now();
  const facts = {
    device,
    country: country(locale, place) ?? words("placeUnknown"),
    at: `${date(locale, at, "day", timeZone)}, ${date(locale, at, "time", timeZone)}`,
  };
  await tellOwner(db, accountId, "newDevice", facts, { notMe: event });
}
