import { expect, it } from "vitest";
import { cellOf, cellsAround, cellsIn } from "@/lib/issues/cell";

it("names every cell that a box touches, and none twice", () => {
  const cells = cellsIn({ south: 38.1201, west: -75.1949, north: 38.1299, east: -75.1851 })!;
  expect(cells).toHaveLength(4);
  expect(cells).toContain(cellOf({ lat: 38.1225, lng: -75.1925 }));
  expect(new Set(cells).size).toBe(cells.length);
});

it("gives up on a box that is too large, turned around or no box", () => {
  expect(cellsIn({ south: -90, west: -180, north: 90, east: 180 })).toBeUndefined();
  expect(cellsIn({ south: 39, west: -75, north: 38, east: -74 })).toBeUndefined();
  expect(cellsIn({ south: NaN, west: 0, north: 1, east: 1 })).toBeUndefined();
});

it("looks into the neighbouring cells near an edge", () => {
  expect(cellsAround({ lat: 38.1225, lng: -75.1925 }, 50)).toHaveLength(1);
  expect(cellsAround({ lat: 38.12, lng: -75.19 }, 50)).toHaveLength(4);
});
