import { addresses, type PlanAddress } from "./addresses";
import { isInCity } from "./box";
import { metresBetween } from "./metres";
import type { Point } from "./point";

/** The house that a point lies nearest to, and how far from it; undefined outside the city. */
export function nearestAddress(point: Point): (PlanAddress & { metres: number }) | undefined {
  if (!isInCity(point)) return undefined;
  let nearest: PlanAddress | undefined;
  let metres = Infinity;
  for (const one of addresses()) {
    const away = metresBetween(point, one);
    if (away < metres) [nearest, metres] = [one, away];
  }
  return nearest && { ...nearest, metres: Math.round(metres) };
}

/** The slug of the ward that a point lies in, that of the nearest house; undefined outside the city. */
export const wardAt = (point: Point): string | undefined => nearestAddress(point)?.ward;
