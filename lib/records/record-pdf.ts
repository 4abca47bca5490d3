import { closePaper, openPaper, type CityPaper } from "@/lib/pdf/city-paper";
import { heading, label, subheading, value } from "@/lib/pdf/paper-letters";
import { drawTable } from "@/lib/pdf/table";
import { writeText } from "@/lib/pdf/text-block";
import { textParts } from "@/lib/records/text/text-parts";

export type RecordPaper = CityPaper & {
  at: Date;
  rows: { label: string; text: string }[];
  text: string;
};

const LABELS = 130;
const LINE = 470;

/** A record that was written here as a tagged PDF (PDF/UA-1). The same record has the same bytes. */
export async function recordPdf(on: RecordPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openPaper(on, on.at);
  writeText(sheet, "H1", on.title, heading);
  sheet.y += 6;
  const rows = on.rows.map(({ label: name, text }, index) => ({
    above: index ? ("thin" as const) : ("none" as const),
    cells: [{ heads: "Row" as const, words: [{ text: name, letters: label }] }, { words: [{ text, letters: value }] }],
  }));
  drawTable(sheet, { widths: [LABELS, sheet.width - LABELS - 14], rows });
  sheet.y += 14;
  for (const { isHeading, text } of textParts(on.text)
    .flat()
    .flatMap(({ blocks }) => blocks)) {
    sheet.y += isHeading ? 12 : 6;
    if (isHeading) sheet.need(60); // a heading stays with what it heads
    writeText(sheet, isHeading ? "H2" : "P", text, isHeading ? subheading : value, { width: LINE });
  }
  return closePaper(sheet, on);
}
