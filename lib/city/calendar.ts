import { z } from "zod";
import { addDays } from "@/lib/city/city-day";
import { cityData } from "@/lib/city/city-data";
import { localised, type Localised } from "@/lib/city/localised";
import data from "./calendar.json";

const schema = z
  .strictObject({
    /** ISO weekdays on which the city does not work: 1 is Monday. */
    weekend: z.array(z.int().min(1).max(7)).max(6),
    holidays: z.record(z.string(), localised),
    days: z.array(z.strictObject({ on: z.iso.date("it must be a date such as 2027-12-24"), holiday: z.string() })),
  })
  .superRefine(({ holidays, days }, context) => {
    for (const [index, { holiday }] of days.entries())
      if (!(holiday in holidays))
        context.addIssue({ code: "custom", path: ["days", index], message: `"${holiday}" has no name in holidays` });
  });

const calendar = cityData("calendar.json", schema, data);

/** The name of the public holiday on a day of the city, if it is one. */
export function holidayOn(day: string): Localised | undefined {
  const found = calendar().days.find(({ on }) => on === day);
  return found && calendar().holidays[found.holiday];
}

/** Whether the city's offices work on a day such as `2027-02-15`. */
export const isWorkingDay = (day: string): boolean => !calendar().weekend.includes(isoWeekday(day)) && !holidayOn(day);

/** The day that lies so many working days after another one; with 0 the day itself, or the next one that is worked. */
export function addWorkingDays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0 || !isWorkingDay(at);) {
    at = addDays(at, 1);
    if (isWorkingDay(at) && left > 0) left -= 1;
  }
  return at;
}

/** How many working days lie after one day, up to and with another; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let at = from; at < to;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}

const isoWeekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
