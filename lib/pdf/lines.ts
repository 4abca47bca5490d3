import { levelsOf, type Direction } from "./bidi";
import { clustersOf, withoutControls } from "./clusters";
import { facesOf, type Letters } from "./letters";
import { piecesOf, type Piece } from "./pieces";

/** One line: its text in the order it is read, and its pieces as they stand from left to right. Width in points. */
export type Line = { text: string; pieces: Piece[]; width: number };

/** Sets a text in lines of at most `width` points. Breaks at spaces; a word that is wider than a line breaks between letters. */
export function setLines(given: string, letters: Letters, width: number, direction: Direction): Line[] {
  const text = tidy(given);
  const clusters = clustersOf(text, facesOf(letters.family, direction));
  const pieces = (start: number, end: number) => piecesOf({ text, clusters, letters, levels }, start, end);
  const levels = levelsOf(text, direction);
  const widthOf = (start: number, end: number) => sum(pieces(start, end));

  const lines: Line[] = [];
  let start = 0;
  const endLine = (end: number) => {
    const set = pieces(start, end);
    lines.push({ text: withoutControls(text.slice(start, end)), pieces: set, width: sum(set) });
    start = end;
  };
  // Words are measured once and added up: shaping a line anew for each of them takes most of a document's time.
  let filled = 0;
  for (const { from, to, next } of words(text)) {
    let word = widthOf(from, to);
    if (filled && filled + word > width) {
      endLine(from);
      filled = 0;
    }
    while (!filled && word > width) {
      const cut = clusters.findLast(({ end }) => end > start && end < to && widthOf(start, end) <= width)?.end;
      if (!cut) break; // one letter is wider than the line: it stands out, and nothing is lost
      endLine(cut);
      word = widthOf(cut, to);
    }
    filled += word + widthOf(to, next);
  }
  endLine(text.length);
  return lines;
}

/** One paragraph in composed letters: a line break typed into a name is a space. */
const tidy = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** Words with the spaces behind them, which stay on their line: what a screen reader reads on the next one must not join it. */
const words = (text: string) =>
  Array.from(text.matchAll(/[^ ]+( *)/g), ({ index, 0: all, 1: spaces }) => ({
    from: index,
    to: index + all.length - spaces!.length,
    next: index + all.length,
  }));

const sum = (pieces: Piece[]) => pieces.reduce((all, { width }) => all + width, 0);
