import { addWorkingDays, holidayOn, isWorkingDay } from "@/lib/city/calendar";
import { city } from "@/lib/city/city";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import type { Localised } from "@/lib/city/localised";

export type Opening = { isOpen: true; until: Date } | { isOpen: false; opens: Date; holiday?: Localised };

/** Whether somebody answers the city's telephone and desk at an instant, by its calendar; until when, or from when. */
export function openingAt(at: Date): Opening {
  const { from, until } = city().opening;
  const today = cityDay(at);
  const works = isWorkingDay(today);
  if (works && at >= cityTime(today, from) && at < cityTime(today, until)) return { isOpen: true, until: cityTime(today, until) };
  const day = works && at < cityTime(today, from) ? today : addWorkingDays(addDays(today, 1), 0);
  return { isOpen: false, opens: cityTime(day, from), holiday: holidayOn(today) };
}
