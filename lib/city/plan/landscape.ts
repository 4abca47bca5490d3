import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { localised } from "@/lib/city/localised";
import data from "./landscape.json";

const place = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
const ring = z.array(place).min(3);

const schema = z.strictObject({
  /** South of the coast, which is walked from west to east. */
  sea: z.strictObject({ name: localised, label: place, coast: z.array(place).min(2) }),
  /** Ponds: half their height and width in metres, turned by degrees. */
  water: z.array(z.strictObject({ name: localised, at: place, radii: z.tuple([z.number(), z.number()]), turn: z.number() })),
  brooks: z.array(z.array(place).min(2)),
  marsh: z.array(ring),
  parks: z.array(z.strictObject({ name: localised, ring })),
  piers: z.array(ring),
});

/** What lies between the streets. A city that has tiles of its own needs none of it. */
export const landscape = cityData("plan/landscape.json", schema, data);
