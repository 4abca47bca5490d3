import type { Resident } from "@/lib/auth/actor";
import { writeCalendar } from "@/lib/calendar/ics/write-calendar";
import { listDates } from "@/lib/calendar/queries/list-dates";
import { titlesIn } from "@/lib/calendar/title-of";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/words";
import { inLanguage, type Language } from "@/lib/paths";

/** What the page of the calendar shows, for a calendar program. */
export async function feedOf(actor: Resident, language: Language): Promise<string> {
  const at = now();
  const words = await wordsIn(language, "calendar");
  const titleOf = await titlesIn(language);
  const dates = await asActor(actor, (db) => listDates(db, actor, cityDay(at)));
  const { APP_ORIGIN } = env();
  const { host } = new URL(APP_ORIGIN);
  return writeCalendar({
    name: words("feed.name", { city: city().name[language] }),
    language,
    writtenAt: at,
    events: dates.map((date) => {
      const link = APP_ORIGIN + inLanguage(language, date.href);
      return { uid: `${date.kind}-${date.id}@${host}`, day: date.day, title: titleOf(date), text: words("feed.open", { link }), link };
    }),
  });
}
