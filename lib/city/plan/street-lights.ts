import { gazetteer } from "@/lib/city/gazetteer";
import { flat, round, type Flat } from "./metres";
import type { Point } from "./point";

/** One street light; its number stands on the post. */
export type StreetLight = Point & { number: string; street: string; ward: string };

const EVERY_M = 36;
const FROM_MIDDLE_M = 6;

let all: StreetLight[] | undefined;

/** Along every street, now on one side and now on the other. */
export const streetLights = (): readonly StreetLight[] =>
  (all ??= gazetteer()
    .flatMap((ward) => ward.streets.flatMap((street) => alongside(street.line).map((at) => ({ at, street: street.name, ward: ward.slug }))))
    .map(({ at, ...where }, n) => ({ number: `L-${1001 + n}`, ...where, ...fifth(round(at)) })));

function alongside(line: readonly (readonly [number, number])[]): Flat[] {
  const points = line.map(([lat, lng]) => flat({ lat, lng }));
  const lights: Flat[] = [];
  let walked = EVERY_M / 2;
  for (let i = 1; i < points.length; i++) {
    const [[east, north], [toEast, toNorth]] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(toEast - east, toNorth - north);
    const [forward, upward] = [(toEast - east) / length, (toNorth - north) / length];
    for (; walked < length; walked += EVERY_M) {
      const side = lights.length % 2 ? FROM_MIDDLE_M : -FROM_MIDDLE_M;
      lights.push([east + forward * walked - upward * side, north + upward * walked + forward * side]);
    }
    walked -= length;
  }
  return lights;
}

const fifth = ({ lat, lng }: Point): Point => ({ lat: Math.round(lat * 1e5) / 1e5, lng: Math.round(lng * 1e5) / 1e5 });
