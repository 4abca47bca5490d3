import { addDays } from "@/lib/city/city-day";
import { hourOf } from "../city-hours";
import type { Random } from "../random";
import type { Registry } from "../registry";

/** How somebody treats their bills. */
export type Habit = "early" | "onTime" | "late" | "slow";

export function anyHabit({ int }: Random): Habit {
  const drawn = int(100);
  return drawn < 22 ? "early" : drawn < 78 ? "onTime" : drawn < 94 ? "late" : "slow";
}

/** The day on which a bill is paid, or undefined when that day has not come. */
export function payDay(
  habit: Habit,
  { issuedOn, dueOn }: { issuedOn: string; dueOn: string },
  { random, today }: Registry,
): string | undefined {
  const day = {
    early: () => addDays(issuedOn, random.between(1, 8)),
    onTime: () => addDays(dueOn, -random.between(0, 6)),
    late: () => addDays(dueOn, random.between(1, 26)),
    slow: () => addDays(dueOn, random.chance(0.5) ? random.between(5, 28) : random.between(70, 115)),
  }[habit]();
  return day < today ? day : undefined;
}

/** A moment of that day at which people are awake. */
export const atSomeTime = (day: string, { between }: Random): Date => new Date(hourOf(day, "07:00").getTime() + between(0, 55_000) * 1_000);
