import { gazetteer, type CityStreet } from "@/lib/city/gazetteer";
import { addresses } from "@/lib/city/plan/addresses";
import { flat, type Flat } from "@/lib/city/plan/metres";
import { closed, feature, positionOf, type Feature } from "./geojson";
import { distanceToLine, isInRing } from "./measure";
import { noise } from "./noise";
import { openGround } from "./open-ground";

const FROM_MIDDLE_M = 9;
/** A house keeps this far from the middle of every other road. */
const CLEAR_M = 9;

type Road = { slug: string; line: Flat[] };

/** A building at every house number that has room for one. */
export function blocks(): Feature[] {
  const roads = gazetteer().flatMap(({ streets }) => streets.map((street): Road => ({ slug: street.slug, line: lineOf(street) })));
  const open = openGround();
  const taken: Flat[] = [];
  const houses = addresses().flatMap((house) => {
    const road = roads.find(({ slug }) => slug === house.streetSlug)!;
    const corners = footprint(flat(house), road, noise(house.label));
    const fits =
      corners.every((corner) => roads.every(({ slug, line }) => slug === road.slug || distanceToLine(corner, line) > CLEAR_M)) &&
      corners.every((corner) => !open.some((ring) => isInRing(corner, ring))) &&
      taken.every((other) => !isInRing(other, corners)) &&
      taken.every(([east, north]) => Math.hypot(east - middle(corners)[0], north - middle(corners)[1]) > 17);
    if (!fits) return [];
    taken.push(middle(corners));
    return [[closed(corners.map(positionOf))]];
  });
  return [feature("block", { type: "MultiPolygon", coordinates: houses })];
}

const lineOf = ({ line }: CityStreet) => line.map(([lat, lng]) => flat({ lat, lng }));
const middle = (corners: readonly Flat[]): Flat => [
  corners.reduce((sum, [east]) => sum + east, 0) / corners.length,
  corners.reduce((sum, [, north]) => sum + north, 0) / corners.length,
];

/** A house beside its road, between 13 and 24 metres wide, and every one a little different. */
function footprint(at: Flat, { line }: Road, chance: (most: number) => number): Flat[] {
  const [from, to] = nearestPart(at, line);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along: Flat = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const walked = (at[0] - from[0]) * along[0] + (at[1] - from[1]) * along[1];
  const side = Math.sign((at[0] - from[0]) * -along[1] + (at[1] - from[1]) * along[0]);
  const [half, depth, near] = [6.5 + chance(60) / 10, 10 + chance(70) / 10, FROM_MIDDLE_M + chance(30) / 10];
  const corner = (forward: number, away: number): Flat => [
    from[0] + along[0] * (walked + forward) - along[1] * side * away,
    from[1] + along[1] * (walked + forward) + along[0] * side * away,
  ];
  return [corner(-half, near), corner(half, near), corner(half, near + depth), corner(-half, near + depth)];
}

function nearestPart(at: Flat, line: readonly Flat[]): [Flat, Flat] {
  const parts = line.slice(1).map((to, i): [Flat, Flat] => [line[i]!, to]);
  return parts.reduce((best, part) => (distanceToLine(at, part) < distanceToLine(at, best) ? part : best));
}
