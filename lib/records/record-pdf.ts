import { drawLetterhead } from "@/lib/pdf/letterhead";
import { heading, label, running, subheading, value } from "@/lib/pdf/paper-letters";
import { Sheet, type Paper } from "@/lib/pdf/sheet";
import { drawTable } from "@/lib/pdf/table";
import { writeRunning, writeText } from "@/lib/pdf/text-block";
import type { Language } from "@/lib/paths";
import { textParts } from "@/lib/records/text/text-parts";

export type RecordPaper = {
  language: Language;
  paper: Paper;
  at: Date;
  city: { name: string; address: string };
  title: string;
  rows: { label: string; text: string }[];
  text: string;
  pageOf: (page: number, pages: number) => string;
};

const LABELS = 130;
const LINE = 470;

/** A record that was written here as a tagged PDF (PDF/UA-1). The same record has the same bytes. */
export async function recordPdf(on: RecordPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { language, paper, city, at, title } = on;
  const sheet = new Sheet({ title, author: city.name, language, direction: language === "ar" ? "rtl" : "ltr", paper, at });
  drawLetterhead(sheet, city);
  writeText(sheet, "H1", title, heading);
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
  return sheet.close((page, pages) => {
    writeRunning(sheet, title, running, "start");
    writeRunning(sheet, on.pageOf(page, pages), running, "end");
  });
}
