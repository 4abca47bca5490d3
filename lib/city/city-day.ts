import { city } from "@/lib/city/city";

const DAY_MS = 86_400_000;

/** The date on the city's wall calendar at an instant, as `2027-02-18`. */
export const cityDay = (at: Date): string => format("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

/** The instant at which the city's clocks show this time of this day. */
export function cityTime(day: string, time = "00:00"): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = asUtc - offset(asUtc);
  return new Date(asUtc - offset(guess));
}

/** A day so many days later, or earlier when negative. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** How many days lie from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

function offset(at: number) {
  const clock = format("en-CA", { dateStyle: "short", timeStyle: "medium", hourCycle: "h23" }).formatToParts(new Date(at));
  const part = (type: string) => clock.find((one) => one.type === type)!.value;
  const shown = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
  return Date.parse(shown) - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: city().timeZone }));
  return formats.get(key)!;
}
