import { city } from "@/lib/city/city";
import { env } from "@/lib/env";
import { cityBox } from "./box";

/** Where the maps of the city begin and end, and what lies under them. */
export function mapSettings() {
  const { south, west, north, east } = cityBox();
  const { MAP_TILES_URL: tiles, MAP_TILES_CREDIT: attribution } = env();
  return { box: [south, west, north, east] as [number, number, number, number], centre: city().centre, tiles, attribution };
}
