import { cityDay, cityTime } from "@/lib/city/city-day";
import { ConfigError } from "@/lib/config-error";
import { emptyDatabase } from "./empty-database";
import { markBegun, markSeeded, seedState } from "./seed-state";

type Say = (line: string) => void;

/** Fills an empty database with the demo city and starts again where an earlier attempt was cut short. Resolves to the day it shows. */
export async function seedIfEmpty(ownerUrl: string, say: Say): Promise<Date> {
  const state = await seedState(ownerUrl);
  if (state.kind === "seeded") return state.shows;
  const now = cityMorning(new Date());
  say(state.kind === "interrupted" ? "Filling the demo city again: the last time was interrupted" : "Filling the demo city");
  await seedAnew({ ownerUrl, now, say });
  return now;
}

/**
 * Replaces whatever demo there is by a new one, between two marks that tell a whole demo city from an interrupted one.
 * A city that is not the demo is never touched: throws `ConfigError`.
 */
export async function seedAnew(options: { ownerUrl: string; now: Date; say: Say }) {
  const { kind } = await seedState(options.ownerUrl);
  if (kind === "foreign") throw foreign();
  if (kind !== "empty") await emptyDatabase(options.ownerUrl);
  await markBegun(options.ownerUrl);
  const { seedCity } = await import("@/prisma/seed/seed-city");
  await seedCity(options);
  await markSeeded(options.ownerUrl, options.now);
}

const foreign = () => new ConfigError("The database holds a city that is not the demo, so nothing was changed in it.");

/** Six in the morning in the city on the day that `at` falls on there: what the demo shows as now. */
export const cityMorning = (at: Date) => cityTime(cityDay(at), "06:00");
