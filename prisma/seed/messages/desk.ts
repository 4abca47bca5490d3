import { addDays, cityTime } from "@/lib/city/city-day";
import { accountOf, type Town } from "../town";

/** An account as whoever writes: its id and the name it writes under. */
export const writerOf = (town: Town, username: string) => {
  const { id, displayName: name } = accountOf(town, username);
  return { id, name };
};

/** A moment so many days before the city's today. */
export const daysAgo =
  ({ registry }: Town) =>
  (days: number, time: string) =>
    cityTime(addDays(registry.today, -days), time);
