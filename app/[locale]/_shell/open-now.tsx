import { getTranslations } from "next-intl/server";
import { cityDay } from "@/lib/city/city-day";
import { openingAt } from "@/lib/city/opening";
import { now } from "@/lib/clock";
import { reader } from "@/lib/i18n/reader";

/** Whether somebody answers the telephone and the desk now, and until or from when. */
export async function OpenNow() {
  const words = await getTranslations("help.talk");
  const { language, time, weekday } = await reader();
  const opening = openingAt(now());
  if (opening.isOpen) return words("open", { time: time(opening.until) });
  const { opens, holiday } = opening;
  if (cityDay(opens) === cityDay(now())) return words("later", { time: time(opens) });
  const when = { day: weekday(new Date(cityDay(opens))), time: time(opens) };
  return holiday ? words("holiday", { ...when, holiday: holiday[language] }) : words("closed", when);
}
