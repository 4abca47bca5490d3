import { cityBox } from "./box";
import type { Point } from "./point";

const METRES_A_DEGREE = 111_320;

/** Metres east and north of the city's south-western corner; within one city the earth is flat. */
export type Flat = readonly [east: number, north: number];

/** How many metres a degree is, to the north and to the east. */
export const metresADegree = () => ({ north: METRES_A_DEGREE, east: eastward() });

const eastward = () => METRES_A_DEGREE * Math.cos((((cityBox().south + cityBox().north) / 2) * Math.PI) / 180);

export const flat = ({ lat, lng }: Point): Flat => [(lng - cityBox().west) * eastward(), (lat - cityBox().south) * METRES_A_DEGREE];

export const round = ([east, north]: Flat): Point => ({
  lat: cityBox().south + north / METRES_A_DEGREE,
  lng: cityBox().west + east / eastward(),
});

export function metresBetween(one: Point, other: Point): number {
  const [east, north] = flat(one);
  const [otherEast, otherNorth] = flat(other);
  return Math.hypot(east - otherEast, north - otherNorth);
}
