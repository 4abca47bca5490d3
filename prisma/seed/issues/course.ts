import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { addWorkingDays, isWorkingDay } from "@/lib/city/calendar";
import type { Random } from "../random";

/** How far a report comes, and how it ends. */
export type Fate = {
  status: string;
  resolution: string | null;
  /** Somebody said that it was not fixed: it is open again, or was fixed anew. */
  reopened?: "open" | "again";
};

const DAY_MS = 86_400_000;

const endings: [resolution: string, weight: number][] = [
  ["fixed", 76],
  ["noFurtherAction", 8],
  ["cannotReproduce", 6],
  ["notResponsible", 4],
  ["referred", 4],
  ["cancelled", 2],
];

function drawEnding({ int }: Random): string {
  let left = int(endings.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [resolution, weight] of endings) if ((left -= weight) < 0) return resolution;
  return "fixed";
}

/** What became of a report by now: the older, the likelier it is over. `age` in days, `promise` in days of the calendar. */
export function fateOf(random: Random, age: number, promise: number): Fate {
  const { chance, pick } = random;
  const open = (status: string): Fate => ({ status, resolution: null });
  if (age < 2) return open(pick(["new", "new", "new", "triaged", "assigned"]));
  if (age < promise) {
    if (chance(0.62)) return open(pick(["new", "triaged", "triaged", "assigned", "assigned", "scheduled", "scheduled", "inProgress"]));
  } else if (chance(age < promise * 3 ? 0.16 : 0.012)) return open(pick(["triaged", "assigned", "scheduled", "inProgress"]));
  const resolution = drawEnding(random);
  const reopened =
    resolution === "fixed" && age < 120 && age > promise / 2 && chance(0.14) ? { reopened: pick(["open", "again"] as const) } : {};
  if (reopened.reopened === "open") return { ...open(pick(["triaged", "assigned", "inProgress"])), ...reopened };
  return { status: resolution === "fixed" && (age < 28 || reopened.reopened) ? "resolved" : "closed", resolution, ...reopened };
}

/** The hours at which the city works. */
const hours = ["08:10", "08:45", "09:20", "10:05", "10:40", "11:30", "13:15", "14:00", "14:50", "15:35", "16:10"];

/** A moment of work so many working days after another, and after it; never later than now: then it came sooner. */
export function workingMoment({ pick }: Random, from: Date, days: number, now: Date): Date {
  const day = addWorkingDays(cityDay(from), days);
  let at = cityTime(day, pick(hours));
  if (at <= from) at = cityTime(addWorkingDays(addDays(day, 1), 0), pick(hours));
  return at < now ? at : new Date(from.getTime() + Math.max(0, now.getTime() - from.getTime()) / 3);
}

/** When people report: by day more than by night, and of the last weeks more than of last year. */
export function reportedMoment({ int, pick }: Random, now: Date, months: number): Date {
  const far = (int(10_000) / 10_000) ** 1.35;
  const day = cityDay(new Date(now.getTime() - far * months * 30.4 * DAY_MS));
  const at = cityTime(
    day,
    `${pick(["07", "08", "09", "11", "12", "14", "16", "17", "18", "19", "20", "21"])}:${String(int(60)).padStart(2, "0")}`,
  );
  return at < now ? at : new Date(now.getTime() - (1 + int(300)) * 60_000);
}

/** A working day near today for what is planned: some are due today, a few are missed. */
export function plannedDay({ pick }: Random, today: string): string {
  const days = pick([0, 0, 0, 1, 1, 2, 3, 4, 6, -1]);
  if (days >= 0) return addWorkingDays(today, days);
  let day = addDays(today, -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
