import { addWorkingDays, workingDaysBetween } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";

/** The city's promise: working day `day` of `of`. While it is the resident's turn, the day on which it stands still. */
export type PromiseClock = { day: number; of: number; dueOn: Date; isPaused: boolean; isLate: boolean };

type Found = { dueOn: Date | null; waitingSince: Date | null; submittedAt: Date | null };

const dayOf = (on: Date) => on.toISOString().slice(0, 10);

/** How the promise of an application stands; undefined for one without. `promised`: within how many working days. */
export function promiseOf({ dueOn, waitingSince, submittedAt }: Found, promised: number, at: Date): PromiseClock | undefined {
  if (!dueOn || !submittedAt) return undefined;
  const left = workingDaysBetween(cityDay(waitingSince ?? at), dayOf(dueOn));
  const day = Math.max(0, promised - left);
  // From the day after, also when that is a Saturday: the count of working days goes on only on Monday.
  const isLate = !waitingSince && cityDay(at) > dayOf(dueOn);
  return { day, of: promised, dueOn, isPaused: waitingSince !== null, isLate };
}

/** The day that is promised if the person does now what is asked of them; where nothing is, the day that is promised. */
export const withoutWaitingLonger = ({ dueOn, waitingSince }: Pick<Found, "dueOn" | "waitingSince">, at: Date): Date | undefined =>
  dueOn && waitingSince ? dueAfterWaiting(dueOn, waitingSince, at) : (dueOn ?? undefined);

/** What the city promised moves by the working days that it waited for the resident. */
export const dueAfterWaiting = (dueOn: Date, since: Date, at: Date): Date =>
  new Date(addWorkingDays(dayOf(dueOn), workingDaysBetween(cityDay(since), cityDay(at))));
