import type { Flat } from "@/lib/city/plan/metres";

export function distanceToLine([east, north]: Flat, line: readonly Flat[]): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [[x, y], [toX, toY]] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [toX - x, toY - y];
    const part = Math.min(1, Math.max(0, ((east - x) * dx + (north - y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(east - x - dx * part, north - y - dy * part));
  }
  return least;
}

export function isInRing([east, north]: Flat, ring: readonly Flat[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x, y], [fromX, fromY]] = [ring[i]!, ring[j]!];
    if (y > north !== fromY > north && east < ((fromX - x) * (north - y)) / (fromY - y) + x) inside = !inside;
  }
  return inside;
}
