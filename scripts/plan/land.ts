import { landscape } from "@/lib/city/plan/landscape";
import { flat, type Flat } from "@/lib/city/plan/metres";
import { closed, feature, position, positionOf, type Feature } from "./geojson";
import { rounded } from "./rounded";

/** Farther south than anybody can look. */
const DEEP = 38.05;

/** Water, marsh, parks and piers, in the order they are painted. */
export function land(): Feature[] {
  const { sea, water, brooks, marsh, parks, piers } = landscape();
  const [west, east] = [sea.coast[0]![1], sea.coast.at(-1)![1]];
  const open = [...rounded(sea.coast), [DEEP, east] as const, [DEEP, west] as const];
  return [
    ...parks.map(({ name, ring }) =>
      feature("park", { type: "Polygon", coordinates: [closed(rounded(ring, true, 1).map(position))] }, { name }),
    ),
    feature("water", { type: "Polygon", coordinates: [closed(open.map(position))] }),
    feature("label", { type: "Point", coordinates: position(sea.label) }, { name: sea.name }),
    ...water.map(({ name, ...pond }) => feature("water", { type: "Polygon", coordinates: [closed(oval(pond).map(positionOf))] }, { name })),
    feature("brook", { type: "MultiLineString", coordinates: brooks.map((line) => rounded(line).map(position)) }),
    feature("marsh", { type: "MultiPolygon", coordinates: marsh.map((ring) => [closed(rounded(ring, true).map(position))]) }),
    feature("pier", { type: "MultiPolygon", coordinates: piers.map((ring) => [closed(ring.map(position))]) }),
  ];
}

const CORNERS = 28;

/** A pond: an oval whose shore swings a little. */
function oval({
  at: [lat, lng],
  radii: [high, wide],
  turn,
}: {
  at: readonly [number, number];
  radii: readonly [number, number];
  turn: number;
}) {
  const [east, north] = flat({ lat, lng });
  const angle = (turn * Math.PI) / 180;
  return Array.from({ length: CORNERS }, (_, n): Flat => {
    const around = (n / CORNERS) * 2 * Math.PI;
    const swing = 1 + 0.07 * Math.sin(3 * around + 1) + 0.05 * Math.cos(5 * around);
    const [x, y] = [Math.cos(around) * wide * swing, Math.sin(around) * high * swing];
    return [east + x * Math.cos(angle) - y * Math.sin(angle), north + x * Math.sin(angle) + y * Math.cos(angle)];
  });
}
