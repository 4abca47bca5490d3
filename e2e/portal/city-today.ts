import { readFileSync } from "node:fs";

/** The city's day, so many days from now: the modules of its data files cannot be loaded here. */
export const cityToday = (days = 0) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date(Date.now() + days * 86_400_000));

const calendar = JSON.parse(readFileSync("lib/city/calendar.json", "utf8")) as { weekend: number[]; days: { on: string }[] };
const isWorked = (day: string) => !calendar.weekend.includes(new Date(day).getUTCDay() || 7) && !calendar.days.some(({ on }) => on === day);

/** The first day on which the city works, so many days from now or later. */
export function cityWorks(days: number): string {
  const day = cityToday(days);
  return isWorked(day) ? day : cityWorks(days + 1);
}
