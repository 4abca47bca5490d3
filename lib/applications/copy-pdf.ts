import { closePaper, openPaper, type CityPaper } from "@/lib/pdf/city-paper";
import { heading as h1, subheading as h2, label, value, reference } from "@/lib/pdf/paper-letters";
import { drawRule } from "@/lib/pdf/rules";
import type { Sheet } from "@/lib/pdf/sheet";
import { drawTable, type Row } from "@/lib/pdf/table";
import { writeText } from "@/lib/pdf/text-block";

/** What a copy says, in the reader's language; what people typed is isolated where it stands in Arabic. */
export type ApplicationCopy = {
  heading: string;
  facts: CopyRow[];
  /** By page of questions, then documents and what was confirmed. */
  sections: { heading: string; rows: CopyRow[] }[];
};
/** `lines`: one paragraph each. `as`: a name of record in its frame, or a fingerprint in its letters. */
export type CopyRow = { label: string; lines: string[]; as?: "reference" | "fingerprint" };

export type CopyPaper = CityPaper & {
  sentAt: Date;
  questions: string;
};

const LABELS = 170;
/** A row of a table stays on one page: what is longer than this flows as text. */
const LONGEST_IN_A_ROW = 600;

/** The copy of an application as a tagged PDF (PDF/UA-1). The same application has the same bytes. */
export async function copyPdf({ heading, facts, sections }: ApplicationCopy, on: CopyPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openPaper(on, on.sentAt);
  writeText(sheet, "H1", heading, h1);
  sheet.y += 10;
  drawRule(sheet, "ink");
  drawRows(sheet, facts);
  for (const section of sections) {
    sheet.y += 30;
    sheet.need(110); // no heading at the foot of a page
    drawRule(sheet, "ink");
    sheet.y += 8;
    writeText(sheet, "H2", section.heading, h2);
    sheet.y += 2;
    drawRows(sheet, section.rows);
  }
  sheet.y += 24;
  writeText(sheet, "P", on.questions, value, { width: 470 });
  return closePaper(sheet, on);
}

const isLong = ({ lines }: CopyRow) => lines.reduce((sum, line) => sum + line.length, 40 * lines.length) > LONGEST_IN_A_ROW;

/** Tables of short rows, with long texts between them. */
function drawRows(sheet: Sheet, rows: CopyRow[]) {
  let short: CopyRow[] = [];
  const flush = () => {
    if (short.length) drawTable(sheet, { widths: [LABELS, sheet.width - LABELS - 14], rows: short.map(tableRow) });
    short = [];
  };
  for (const row of rows) {
    if (isLong(row)) {
      flush();
      drawLong(sheet, row);
    } else short.push(row);
  }
  flush();
}

function drawLong(sheet: Sheet, { label: text, lines }: CopyRow) {
  sheet.y += 6;
  sheet.need(60);
  writeText(sheet, "P", text, label);
  for (const line of lines) writeText(sheet, "P", line, value);
  sheet.y += 6;
}

const tableRow = ({ label: text, lines, as }: CopyRow, index: number): Row => ({
  above: index ? "thin" : "none",
  cells: [
    { heads: "Row", words: [{ text, letters: label }] },
    { words: lines.map((line) => ({ text: line, letters: as ? reference : value, ...(as === "reference" && { framed: true }) })) },
  ],
});
