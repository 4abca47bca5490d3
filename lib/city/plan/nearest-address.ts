import { addresses, type PlanAddress } from "./addresses";
import { isInCity } from "./box";
import { flat, type Flat } from "./metres";
import type { Point } from "./point";

let all: { house: PlanAddress; at: Flat }[] | undefined;

/** The house that a point lies nearest to, and how far from it; undefined outside the city. */
export function nearestAddress(point: Point): (PlanAddress & { metres: number }) | undefined {
  if (!isInCity(point)) return undefined;
  all ??= addresses().map((house) => ({ house, at: flat(house) }));
  const [east, north] = flat(point);
  let nearest = all[0]!;
  let least = Infinity;
  for (const one of all) {
    const away = (one.at[0] - east) ** 2 + (one.at[1] - north) ** 2;
    if (away < least) [nearest, least] = [one, away];
  }
  return { ...nearest.house, metres: Math.round(Math.sqrt(least)) };
}

/** The slug of the ward that a point lies in, that of the nearest house; undefined outside the city. */
export const wardAt = (point: Point): string | undefined => nearestAddress(point)?.ward;
