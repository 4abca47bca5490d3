import bidiFactory, { type EmbeddingLevels } from "bidi-js";

export type Direction = "ltr" | "rtl";

/** A stretch of text that is read in one direction; `end` is behind its last character. */
export type Run = { start: number; end: number; direction: Direction };

const bidi = bidiFactory();

/** The Unicode Bidirectional Algorithm (UAX #9), for a text without line breaks. */
export const levelsOf = (text: string, base: Direction): EmbeddingLevels => bidi.getEmbeddingLevels(text, base);

/** The runs of one line, `text` from `start` to before `end`, as they stand from left to right. */
export function visualRuns(text: string, levels: EmbeddingLevels, start = 0, end = text.length): Run[] {
  const runs: Run[] = [];
  let level = -1;
  for (const index of bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end)) {
    const direction = levels.levels[index]! % 2 ? "rtl" : "ltr";
    const run = runs.at(-1);
    const goesOn = run && level === levels.levels[index] && index === (direction === "rtl" ? run.start - 1 : run.end);
    if (goesOn) Object.assign(run, direction === "rtl" ? { start: index } : { end: index + 1 });
    else runs.push({ start: index, end: index + 1, direction });
    level = levels.levels[index]!;
  }
  return runs;
}

/** A bracket that is read from right to left opens to the left (UAX #9, rule L4). */
export const mirrored = (text: string) => [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join("");
