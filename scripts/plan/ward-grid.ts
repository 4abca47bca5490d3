import { cityBox } from "@/lib/city/plan/box";
import { flat, round } from "@/lib/city/plan/metres";
import { wardAt } from "@/lib/city/plan/nearest-address";

const CELL_M = 30;

/** The wards as a board of small squares: which ward each square belongs to. Outside of the board is no ward. */
export function wardGrid() {
  const { north, east } = cityBox();
  const [wide, high] = flat({ lat: north, lng: east });
  const [columns, rows] = [Math.floor(wide / CELL_M), Math.floor(high / CELL_M)];
  const cells = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => wardAt(round([(x + 0.5) * CELL_M, (y + 0.5) * CELL_M]))!),
  );
  return { cell: CELL_M, columns, rows, wardOf: (x: number, y: number) => cells[y]?.[x] };
}

export type WardGrid = ReturnType<typeof wardGrid>;
