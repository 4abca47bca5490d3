import { isWorkingDay } from "@/lib/city/calendar";
import { addDays } from "@/lib/city/city-day";
import { remembered } from "../remembered";

/** The day of work that lies so many working days before a day; with 1 the last one before it. */
export const workingDaysBefore = remembered((day: string, count: number): string => {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
});
