import { cityDay, cityTime } from "@/lib/city/city-day";
import { ConfigError } from "@/lib/env/config-error";
import { drawPictures } from "@/prisma/seed/applications/pictures";
import { keepDemoFiles } from "@/prisma/seed/keep-demo-files";
import { makeTown } from "@/prisma/seed/make-town";
import { seedCity } from "@/prisma/seed/seed-city";
import { seedState } from "./seed-state";

type Say = (line: string) => void;

/** Fills an empty database with the demo city. Resolves to the day that it shows as today. */
export async function seedIfEmpty(ownerUrl: string, say: Say): Promise<Date> {
  const state = await seedState(ownerUrl);
  if (state.kind === "seeded") {
    // Cut short between the rows and the files: the same day makes the same files.
    if (!state.hasFiles) await keepDemoFiles(ownerUrl, makeTown(state.shows, "", await drawPictures()));
    return state.shows;
  }
  const now = cityMorning(new Date());
  say("Filling the demo city");
  await seed({ ownerUrl, now, fresh: false, say });
  return now;
}

/** Writes the demo city, with `fresh` in place of the one that is there. A city that is not the demo is never touched: throws `ConfigError`. */
export async function seed(options: { ownerUrl: string; now: Date; fresh: boolean; say: Say }) {
  const { kind } = await seedState(options.ownerUrl);
  if (kind === "foreign") throw new ConfigError("The database holds a city that is not the demo, so nothing was changed in it.");
  if (kind === "seeded" && !options.fresh)
    throw new ConfigError("The database already holds a demo city; npm run seed -- --fresh replaces it by a new one.");
  await keepDemoFiles(options.ownerUrl, await seedCity(options));
}

/** Six in the morning in the city on the day that `at` falls on there: what the demo shows as now. */
export const cityMorning = (at: Date) => cityTime(cityDay(at), "06:00");
