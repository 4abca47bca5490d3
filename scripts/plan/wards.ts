import { gazetteer } from "@/lib/city/gazetteer";
import type { Flat } from "@/lib/city/plan/metres";
import { closed, feature, positionOf, type Feature } from "./geojson";
import { simplified } from "./simplified";
import { wardGrid, type WardGrid } from "./ward-grid";

type Corner = readonly [x: number, y: number];

/** The five wards; two neighbours share their border to the metre. */
export function wards(): Feature[] {
  const grid = wardGrid();
  return gazetteer().map(({ slug, name }) => {
    const rings = ringsOf(slug, grid).map((ring) => smooth(ring, grid));
    const longest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best));
    return feature("ward", { type: "Polygon", coordinates: [closed(longest.map(positionOf))] }, { name, ward: slug });
  });
}

/** Walks around the squares of a ward with the ward on the left. */
function ringsOf(ward: string, { columns, rows, wardOf }: WardGrid): Corner[][] {
  const next = new Map<string, Corner[]>();
  const step = (from: Corner, to: Corner) => next.set(String(from), [...(next.get(String(from)) ?? []), to]);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      if (wardOf(x, y) !== ward) continue;
      if (wardOf(x, y - 1) !== ward) step([x, y], [x + 1, y]);
      if (wardOf(x + 1, y) !== ward) step([x + 1, y], [x + 1, y + 1]);
      if (wardOf(x, y + 1) !== ward) step([x + 1, y + 1], [x, y + 1]);
      if (wardOf(x - 1, y) !== ward) step([x, y + 1], [x, y]);
    }
  const rings: Corner[][] = [];
  for (const [start] of next) {
    const ring: Corner[] = [];
    for (let at = start.split(",").map(Number) as unknown as Corner; next.get(String(at))?.length;) {
      ring.push(at);
      at = next.get(String(at))!.pop()!;
    }
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}

/** Between the corners where three wards meet, both neighbours smooth the same line: always from its lesser end. */
function smooth(ring: readonly Corner[], grid: WardGrid): Flat[] {
  const first = Math.max(0, ring.findIndex((corner) => isJunction(corner, grid))); // prettier-ignore
  const turned = [...ring.slice(first), ...ring.slice(0, first + 1)];
  const arcs: Corner[][] = [[]];
  for (const corner of turned) {
    arcs.at(-1)!.push(corner);
    if (isJunction(corner, grid) && arcs.at(-1)!.length > 1) arcs.push([corner]);
  }
  return arcs.flatMap((arc) => {
    if (arc.length < 2) return [];
    const backwards = compare(arc[0]!, arc.at(-1)!) > 0;
    const line = simplified(
      (backwards ? [...arc].reverse() : arc).map(([x, y]): Flat => [x * grid.cell, y * grid.cell]),
      grid.cell * 1.3,
    );
    return (backwards ? line.reverse() : line).slice(0, -1);
  });
}

const compare = ([x, y]: Corner, [otherX, otherY]: Corner) => x - otherX || y - otherY;

/** Where three wards meet, two and the edge of the map, or the map has a corner. */
function isJunction([x, y]: Corner, { columns, rows, wardOf }: WardGrid): boolean {
  const around = new Set([wardOf(x - 1, y - 1), wardOf(x, y - 1), wardOf(x - 1, y), wardOf(x, y)]);
  return around.size > 2 || ((x === 0 || x === columns) && (y === 0 || y === rows));
}
