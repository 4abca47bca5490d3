import type { CityStreet } from "@/lib/city/gazetteer";
import type { Point } from "./point";

/** How far a house stands from the middle of its road, in degrees. */
const SET_BACK = 0.00014;

/** Where a house number stands along its street: odd numbers on one side and even ones on the other. */
export function housePoint({ line, numbers }: Pick<CityStreet, "line" | "numbers">, number: number): Point {
  const along = ((number - numbers.from) / Math.max(1, numbers.to - numbers.from)) * (line.length - 1);
  const at = Math.min(Math.floor(along), line.length - 2);
  const [[fromLat, fromLng], [toLat, toLng]] = [line[at]!, line[at + 1]!];
  const part = along - at;
  const [north, east] = [toLat - fromLat, toLng - fromLng];
  const side = (number % 2 ? 1 : -1) * (SET_BACK / Math.hypot(north, east));
  return { lat: sixth(fromLat + north * part + east * side), lng: sixth(fromLng + east * part - north * side) };
}

const sixth = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
