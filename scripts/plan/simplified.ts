import type { Flat } from "@/lib/city/plan/metres";
import { distanceToLine } from "./measure";

/** A line without the points that lie near enough to it: the farthest one stays, and parts it (Ramer, Douglas, Peucker). */
export function simplified(line: readonly Flat[], metres: number): Flat[] {
  if (line.length < 3) return [...line];
  const ends = [line[0]!, line.at(-1)!];
  const away = line.slice(1, -1).map((point) => distanceToLine(point, ends));
  const farthest = Math.max(...away);
  if (farthest <= metres) return ends;
  const at = away.indexOf(farthest) + 1;
  return [...simplified(line.slice(0, at + 1), metres).slice(0, -1), ...simplified(line.slice(at), metres)];
}
