import { colours } from "./colours";
import { drawAside, drawLine } from "./draw-line";
import type { Letters } from "./letters";
import { setLines, type Line } from "./lines";
import { drawRule, type Rule } from "./rules";
import type { Sheet, Structure } from "./sheet";
import { leftOf, type Place } from "./text-block";

export type Words = { text: string; letters: Letters; /** A plate: a frame round its one line. */ framed?: boolean };
export type Cell = { words: Words[]; heads?: "Row" | "Column"; align?: "end"; /** How many columns it takes. */ spans?: number };
export type Row = { cells: Cell[]; above: Rule; /** Stays on one page with all that is below it. */ keep?: boolean };
/** Widths of columns and the height of what must stand below the table on its last page, in points. */
export type Table = { widths: number[]; rows: Row[]; head?: Row; below?: number };

type SetWords = Words & { lines: Line[] };
type SetCell = Omit<Cell, "words"> & { words: SetWords[]; place: Place };
type SetRow = { cells: SetCell[]; above: Rule; height: number };

const GAP = 14;
const PADDING = 5;
const FRAME = 6;

/** A table from the sheet's `y` on. A row stays on one page; the head is drawn again on every page. */
export function drawTable(sheet: Sheet, { widths, rows, head, below = 0 }: Table) {
  const table = sheet.add("Table");
  const setHead = head && setRow(sheet, widths, head);
  const set = rows.map((row) => setRow(sheet, widths, row));
  sheet.need((setHead?.height ?? 0) + set[0]!.height);
  if (setHead) drawRow(sheet, setHead, sheet.add("TR", table));
  set.forEach((row, index) => {
    const kept = rows[index]!.keep ? set.slice(index + 1).reduce((sum, { height }) => sum + height, below) : 0;
    if (!sheet.fits(row.height + kept)) {
      sheet.turn();
      if (setHead) drawRow(sheet, setHead);
    }
    drawRow(sheet, row, sheet.add("TR", table));
  });
}

function setRow(sheet: Sheet, widths: number[], { cells, above }: Row): SetRow {
  let column = 0;
  const set = cells.map(({ words, ...cell }) => {
    const taken = widths.slice(column, column + (cell.spans ?? 1));
    const offset = widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
    const width = taken.reduce((sum, one) => sum + one, 0) + GAP * (taken.length - 1);
    column += taken.length;
    const inner = (framed = false) => width - (framed ? 2 * FRAME : 0);
    return {
      ...cell,
      place: { offset, width, ...(cell.align && { align: cell.align }) },
      words: words.map((one) => ({ ...one, lines: setLines(one.text, one.letters, inner(one.framed), sheet.direction) })),
    };
  });
  const heights = set.map(({ words }) => words.reduce((sum, { lines, letters }) => sum + lines.length * letters.leading, 0));
  return { cells: set, above, height: Math.max(...heights) + 2 * PADDING };
}

/** Without an element the row is the head once more, for eyes only: its words were read on the first page. */
function drawRow(sheet: Sheet, { cells, above, height }: SetRow, element?: Structure) {
  drawRule(sheet, above);
  for (const { words, place, heads, spans } of cells) {
    const cell = element && sheet.add(heads ? "TH" : "TD", element, { scope: heads });
    if (cell && spans) spanColumns(cell, spans);
    let top = sheet.y + PADDING;
    for (const { lines, letters, framed } of words) {
      const part = cell && (words.length > 1 ? sheet.add("P", cell) : cell);
      const at = framed ? { ...place, offset: place.offset + FRAME } : place;
      for (const line of lines) {
        if (framed) drawFrame(sheet, line, letters, at, top);
        if (part) drawLine(sheet, part, line, letters, leftOf(sheet, line, at), top);
        else drawAside(sheet, line, letters, leftOf(sheet, line, at), top);
        top += letters.leading;
      }
    }
  }
  sheet.y += height;
}

const drawFrame = (sheet: Sheet, line: Line, letters: Letters, place: Place, top: number) =>
  sheet.artifact("Layout", (doc) =>
    doc
      .roundedRect(leftOf(sheet, line, place) - FRAME, top - 1, line.width + 2 * FRAME, letters.leading + 1, 3)
      .lineWidth(1.2)
      .stroke(colours.ink),
  );

/** pdfkit has no option for it (PDF 1.7, table 349). */
function spanColumns(cell: Structure, spans: number) {
  const { data } = (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  data.A = { O: "Table", ...(data.A as object), ColSpan: spans };
}
