import { cityBox } from "@/lib/city/plan/box";
import type { Db } from "@/lib/db/as-actor";
import { cellsIn } from "@/lib/issues/cell";
import { narrowed } from "@/lib/issues/public/narrowed";
import type { PublicIssue } from "@/lib/issues/public/shown";
import type { IssueWish } from "@/lib/issues/public/wish";

export type PublicPin = Pick<PublicIssue, "ref" | "category" | "status" | "lat" | "lng" | "address">;
type Box = { south: number; west: number; north: number; east: number };

const MOST_CELLS = 150;
/** What a map can show before it is a stain, and of one cell at least. */
const [MOST_PINS, LEAST_A_CELL] = [240, 3];
/** A wider view than this is none of a city. */
const WIDEST_VIEW = 1;
/** How far a cell is looked through for what fits the wish. */
const LOOKED_AT = 60;

/**
 * The newest reports of every cell in view: a share of each, so that a busy street hides no quiet one. A map shows more than the city when it
 * is far away or high: only the city is looked through. Undefined for a box that is too large even so, or none.
 */
export async function listPins(db: Db, wish: IssueWish, box: Box): Promise<PublicPin[] | undefined> {
  const cells = cellsIn(inCity(box), MOST_CELLS);
  const where = narrowed(wish);
  if (!cells) return undefined;
  if (!where) return [];
  const each = Math.max(LEAST_A_CELL, Math.floor(MOST_PINS / cells.length));
  return db.$queryRaw<PublicPin[]>`
    SELECT few.ref, few.category, few.status, few.lat, few.lng, few.address FROM unnest(${cells}::text[]) AS c (name)
    CROSS JOIN LATERAL (
      SELECT * FROM (SELECT * FROM public_issue WHERE cell = c.name ORDER BY reported_at DESC LIMIT ${LOOKED_AT + each}) near
      WHERE ${where} AND lat BETWEEN ${box.south} AND ${box.north} AND lng BETWEEN ${box.west} AND ${box.east} LIMIT ${each}
    ) few LIMIT ${MOST_PINS * 2}`;
}

/** The part of a view that is city; the view itself where that is none. */
function inCity(box: Box): Box {
  if (!(box.north - box.south < WIDEST_VIEW && box.east - box.west < WIDEST_VIEW)) return box;
  const city = cityBox();
  const [south, west] = [Math.max(box.south, city.south), Math.max(box.west, city.west)];
  const [north, east] = [Math.min(box.north, city.north), Math.min(box.east, city.east)];
  return south < north && west < east ? { south, west, north, east } : box;
}
