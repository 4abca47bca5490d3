import { listOwnConsents } from "@/lib/applications/passports/queries/find-own-consent";
import type { ConsentAbout } from "@/lib/applications/passports/consent-state";
import type { Resident } from "@/lib/auth/actor";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import { cityDay } from "@/lib/city/city-day";
import type { Db } from "@/lib/db/as-actor";
import { isolated } from "@/lib/format";
import { paths } from "@/lib/paths";

/** Until when a guardian can agree to a child's passport; it is theirs, whomever else they act for. */
export async function consentDates(db: Db, actor: Resident, _today: string, most: number): Promise<CalendarDate[]> {
  if (actor.mandate.kind !== "self") return [];
  const asked = await listOwnConsents(db, actor, most);
  return asked.map(({ id, about, expiresAt }) => ({
    kind: "consentDue",
    ...{ id, href: paths.ownConsent(id), day: cityDay(expiresAt) },
    about: (language) => isolated(language, (about as ConsentAbout).guardian),
  }));
}
