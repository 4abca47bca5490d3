import type { CalendarDate } from "@/lib/calendar/calendar-date";

export type Month = { month: string; dates: CalendarDate[] };

/** What is late stands before everything else; then each month that has something, as `2027-02`. */
export function byMonth(dates: CalendarDate[], today: string): Month[] {
  const months: Month[] = [];
  for (const date of dates) {
    const month = date.day < today ? "late" : date.day.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.dates.push(date);
    else months.push({ month, dates: [date] });
  }
  return months;
}
