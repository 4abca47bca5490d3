import type { Point } from "@/lib/city/plan/point";

/** Cells of about 500 m, 200 to a degree, named as issue_cell() in the database does. */
const A_DEGREE = 200;
const METRES_A_DEGREE = 111_320;

const row = (degrees: number) => Math.floor(degrees * A_DEGREE);

export const cellOf = ({ lat, lng }: Point) => `${row(lat)}:${row(lng)}`;

type Box = { south: number; west: number; north: number; east: number };

/** Every cell that a box touches, or undefined when they are more than a query should name. */
export function cellsIn({ south, west, north, east }: Box, most = 1_000): string[] | undefined {
  const [rows, columns] = [row(north) - row(south) + 1, row(east) - row(west) + 1];
  if (!(rows > 0 && columns > 0 && rows * columns <= most)) return undefined;
  return Array.from({ length: rows * columns }, (_, n) => `${row(south) + Math.floor(n / columns)}:${row(west) + (n % columns)}`);
}

/** The cells within so many metres of a point. */
export function cellsAround({ lat, lng }: Point, metres: number): string[] {
  const north = metres / METRES_A_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return cellsIn({ south: lat - north, west: lng - east, north: lat + north, east: lng + east })!;
}
