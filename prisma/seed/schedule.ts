import { addMonths } from "@/lib/city/add-months";
import { addDays } from "@/lib/city/city-day";
import { earlier, firstOfMonth, lastOfMonth } from "./months";
import { remembered } from "./remembered";

/** When a bill goes out, when it is due, and the days it is for. */
export type Cycle = { issuedOn: string; dueOn: string; period: { start: string; end: string } };

const DAYS_TO_PAY = 24;

/** Water is due within the week, or on the last day of the month. Refuse has just been billed, and leaves time into the next month. */
const newest = {
  water: (today: string) => ({ issuedOn: addDays(earlier(addDays(today, 7), lastOfMonth(today)), -DAYS_TO_PAY), daysToPay: DAYS_TO_PAY }),
  refuse: (today: string) => ({ issuedOn: addDays(today, -6), daysToPay: 40 }),
};

/**
 * The city's billing days, newest first, counted back from today, so that on any day some bills are due this month and some
 * later. Addresses are in three groups, a month apart.
 */
export const quarterly = remembered((service: keyof typeof newest, today: string, group: 0 | 1 | 2, months: number): readonly Cycle[] => {
  const { issuedOn, daysToPay } = newest[service](today);
  return cycles(addMonths(issuedOn, -group), 3, months).map((issuedOn) => ({
    issuedOn,
    dueOn: addDays(issuedOn, daysToPay),
    period: { start: addMonths(firstOfMonth(issuedOn), -3), end: addDays(firstOfMonth(issuedOn), -1) },
  }));
});

/** Property tax: two halves a year, known two months before they are due at the end of a month. */
export const halfYearly = remembered((today: string, months: number): readonly (Cycle & { half: 1 | 2 })[] => {
  return cycles(addMonths(firstOfMonth(today), 1), 6, months).map((month, index) => {
    const start = addMonths(month, -2);
    return {
      issuedOn: addDays(lastOfMonth(month), -62),
      dueOn: lastOfMonth(month),
      half: index % 2 ? 2 : 1,
      period: { start, end: lastOfMonth(addMonths(start, 5)) },
    };
  });
});

/** Once a month, for the month before. */
export function monthly(today: string, months: number): Cycle[] {
  const newest = earlier(addDays(today, -2), addDays(firstOfMonth(today), 4));
  return cycles(newest, 1, months).map((issuedOn) => ({
    issuedOn,
    dueOn: addDays(issuedOn, DAYS_TO_PAY),
    period: { start: addMonths(firstOfMonth(issuedOn), -1), end: addDays(firstOfMonth(issuedOn), -1) },
  }));
}

/** Once a year from a first day on, paid before the year begins. */
export function yearly(firstDay: string, today: string): Cycle[] {
  const cycles: Cycle[] = [];
  for (let start = firstDay; addDays(start, -30) < today; start = addMonths(start, 12))
    cycles.push({ issuedOn: addDays(start, -30), dueOn: start, period: { start, end: addDays(addMonths(start, 12), -1) } });
  return cycles;
}

/** Newest first, every so many months, over so many months. */
const cycles = (newest: string, every: number, over: number) =>
  Array.from({ length: Math.floor(over / every) }, (_, n) => addMonths(newest, -n * every));
