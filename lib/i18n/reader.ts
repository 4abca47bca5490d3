import { getLocale } from "next-intl/server";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { country, date, money } from "@/lib/format";
import { pageNow } from "@/lib/clock";
import { inLanguage, type Language } from "@/lib/paths";

/** How this reader sees paths, money and dates: their language, the city's currency and zone. */
export async function reader() {
  const language = (await getLocale()) as Language;
  const { currency, timeZone } = city();
  const today = new Date(cityDay(pageNow()));
  return {
    language,
    to: (path: string) => inLanguage(language, path),
    money: (cents: bigint) => money(language, cents, currency),
    /** A calendar date, as bills carry. */
    day: (on: Date) => date(language, on, "day", "UTC"),
    dayMonth: (on: Date) => date(language, on, "dayMonth", "UTC"),
    /** In a list of what comes next, this year goes without saying. */
    nearDay: (on: Date) => date(language, on, on.getUTCFullYear() === today.getUTCFullYear() ? "dayMonth" : "day", "UTC"),
    /** "18 Feb", of a calendar date; a day is never cut from its month. */
    shortDate: (on: Date) => date(language, on, "short", "UTC").replaceAll(" ", "\u00a0"),
    /** "February 2027", of a calendar date as `2027-02-18`. */
    month: (day: string) => date(language, new Date(day), "month", "UTC"),
    weekday: (on: Date) => date(language, on, "weekday", "UTC"),
    /** The first day of a period whose last day is shown in full: the year stands once when it is the same. */
    dayBefore: (from: Date, until: Date) =>
      date(language, from, from.getUTCFullYear() === until.getUTCFullYear() ? "dayMonth" : "day", "UTC"),
    /** The day of a moment, in the city's zone. */
    dayOf: (at: Date) => date(language, at, "day", timeZone),
    /** A moment, in the city's zone. */
    moment: (at: Date) => `${date(language, at, "day", timeZone)}${language === "ar" ? "،" : ","} ${date(language, at, "time", timeZone)}`,
    shortDay: (at: Date) => date(language, at, "short", timeZone),
    time: (at: Date) => date(language, at, "time", timeZone),
    /** The country that a sign-in came from, as far as it is known. */
    country: (code: string) => country(language, code),
    today,
    todayLong: date(language, pageNow(), "long", timeZone),
  };
}
