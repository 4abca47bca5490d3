/** Dates, money and countries as people in a language read them; the city's zone and currency are arguments, so that this file knows no city. */

type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames;
const formats = new Map<string, Format>();
const kept = <F extends Format>(key: string, make: () => F) => {
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key) as F;
};

const tag = (language: string) => (language === "en" ? "en-US" : language === "es" ? "es-US" : "ar-u-nu-latn");

/** Arabic reads amounts as they stand on the city's bills and at its bank, "$45.00", so that they compare at a glance. */
export const moneyTag = (language: string) => (language === "es" ? "es-US" : "en-US");

/** Integer cents as money, "$1,268.40"; inside Arabic text it keeps its own order, "-" and "$" first. */
export function money(language: string, cents: bigint | number, currency: string) {
  const text = kept(
    `money ${language} ${currency}`,
    () => new Intl.NumberFormat(moneyTag(language), { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
  ).format(Number(cents) / 100);
  return isolated(language, text);
}

/** A name, address or amount keeps its own order inside Arabic text (Unicode isolates). */
export const isolated = (language: string, text: string) => (language === "ar" ? `\u2068${text}\u2069` : text);

/** A house number stays on the line of its street. */
export const holdNumber = (address: string) => address.replace(/^(\d+\p{L}?) /u, "$1\u00a0");

/** An address within a sentence. */
export const isolatedAddress = (language: string, address: string) => isolated(language, holdNumber(address));

type DateStyle = "day" | "dayMonth" | "weekday" | "month" | "long" | "time" | "short";
const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  dayMonth: { day: "numeric", month: "long" },
  weekday: { weekday: "long" },
  month: { month: "long", year: "numeric" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  time: { hour: "numeric", minute: "2-digit" },
};

/** "14 March 2027" and "9:30 am": no single English locale writes both. Spanish has 14:57, as its hours: "p. m." ends no sentence well. */
function written(language: string, style: DateStyle) {
  if (language === "en") return style === "time" ? "en-AU" : "en-GB";
  return language === "es" && style === "time" ? "es-ES" : tag(language);
}

/** A moment, shown in the city's zone; or a calendar date (midnight UTC, as the database keeps it) with zone "UTC". */
export const date = (language: string, at: Date, style: DateStyle, timeZone: string) =>
  kept(
    `date ${language} ${style} ${timeZone}`,
    () => new Intl.DateTimeFormat(written(language, style), { ...styles[style], timeZone }),
  ).format(at);

export const daysBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 86_400_000);

/** "Netherlands" for the ISO code of a country; undefined for none. */
export const country = (language: string, code: string) =>
  /^[A-Z]{2}$/.test(code)
    ? kept(`country ${language}`, () => new Intl.DisplayNames(tag(language), { type: "region" })).of(code)
    : undefined;
