import type { EmbeddingLevels } from "bidi-js";
import { mirrored, visualRuns, type Direction } from "./bidi";
import type { Cluster } from "./clusters";
import { face, type FaceName } from "./faces";
import type { Letters } from "./letters";

/** What is drawn in one go: one direction, one face. `x` in points from the line's left edge, `start` its place in the text. */
export type Piece = { start: number; text: string; face: FaceName; direction: Direction; x: number; width: number };

type Paragraph = { text: string; levels: EmbeddingLevels; clusters: Cluster[]; letters: Letters };

/** The pieces of a line, `text` from `start` to before `end`, from left to right. */
export function piecesOf({ text, levels, clusters, letters }: Paragraph, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let x = 0;
  for (const run of visualRuns(text, levels, start, end)) {
    const parts = byFace(clusters.filter((cluster) => cluster.start >= run.start && cluster.start < run.end));
    for (const part of run.direction === "rtl" ? parts.toReversed() : parts) {
      const drawn = part.map((cluster) => cluster.drawn).join("");
      const piece = { face: part[0]!.face, direction: run.direction, text: run.direction === "rtl" ? mirrored(drawn) : drawn };
      const width = widthOf(piece, letters);
      if (piece.text) pieces.push({ ...piece, start: part[0]!.start, x, width });
      x += width;
    }
  }
  return pieces;
}

const byFace = (clusters: Cluster[]) =>
  clusters.reduce<Cluster[][]>((parts, cluster) => {
    const part = parts.at(-1);
    if (part?.[0]!.face === cluster.face) part.push(cluster);
    else parts.push([cluster]);
    return parts;
  }, []);

/** The script says the direction to the shaper: left to itself it takes it from the letters, and turns Arabic digits round. */
export const scriptOf = ({ direction }: Pick<Piece, "direction">) => (direction === "rtl" ? "arab" : "latn");

function widthOf(piece: Pick<Piece, "text" | "face" | "direction">, { size, tracking = 0 }: Letters) {
  const { unitsPerEm } = face(piece.face);
  const { advanceWidth, glyphs } = face(piece.face).layout(piece.text, [], scriptOf(piece));
  return (advanceWidth / unitsPerEm) * size + glyphs.length * tracking;
}
