import { applicationDates } from "@/lib/applications/dates";
import { consentDates } from "@/lib/applications/passports/dates";
import type { Resident } from "@/lib/auth/actor";
import { billDates } from "@/lib/bills/dates";
import type { CalendarDate } from "@/lib/calendar/calendar-date";
import type { Db } from "@/lib/db/as-actor";
import { permitDates } from "@/lib/permits/dates";

/** Every area that has days for a person, in no order. */
const sources: ((db: Db, actor: Resident, today: string, most: number) => Promise<CalendarDate[]>)[] = [
  billDates,
  applicationDates,
  consentDates,
  permitDates,
];

/** So many of each kind, the soonest: nobody plans further ahead. */
const MOST_OF_A_KIND = 100;

/** What is ahead for the party acted for, and bills that are late, the earliest first. */
export async function listDates(db: Db, actor: Resident, today: string): Promise<CalendarDate[]> {
  const dates: CalendarDate[] = [];
  for (const source of sources) dates.push(...(await source(db, actor, today, MOST_OF_A_KIND)));
  return dates.sort((a, b) => a.day.localeCompare(b.day) || a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id));
}
