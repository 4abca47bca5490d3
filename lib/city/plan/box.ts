import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import data from "./box.json";
import type { Point } from "./point";

const degrees = (most: number) => z.number().min(-most).max(most);

const schema = z
  .strictObject({ south: degrees(90), west: degrees(180), north: degrees(90), east: degrees(180) })
  .refine(({ south, north, west, east }) => south < north && west < east, "south and west come first");

/** What the map of the city shows, and where a report can lie. */
export const cityBox = cityData("plan/box.json", schema, data);

/** False for what is no number, too. */
export function isInCity({ lat, lng }: Point): boolean {
  const { south, west, north, east } = cityBox();
  return lat >= south && lat <= north && lng >= west && lng <= east;
}
