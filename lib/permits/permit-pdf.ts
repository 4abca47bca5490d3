import { closePaper, openPaper, type CityPaper } from "@/lib/pdf/city-paper";
import { colours } from "@/lib/pdf/colours";
import { drawSquares } from "@/lib/pdf/figure";
import type { Letters } from "@/lib/pdf/letters";
import { heading as h1, subheading as h2, label, value } from "@/lib/pdf/paper-letters";
import { drawRule } from "@/lib/pdf/rules";
import { drawTable, type Row } from "@/lib/pdf/table";
import { writeText } from "@/lib/pdf/text-block";

/** What a permit says on paper, in the reader's language; what people are called is isolated where it stands in Arabic. */
export type PermitPaper = CityPaper & {
  issuedAt: Date;
  heading: string;
  number: string;
  /** Said first when it is not valid any more. */
  ended?: string;
  rows: { label: string; text: string }[];
  conditions: { heading: string; texts: string[] };
  issuer: string;
  qr: { size: number; path: string; says: string; below: string };
  questions: string;
};

const { ink } = colours;
const strong: Letters = { family: "strong", size: 12, leading: 19, colour: ink };
const number: Letters = { family: "mono", size: 16, leading: 26, colour: ink, tracking: 0.4 };

const LABELS = 170;
/** Five centimetres: sixty squares of more than half a millimetre, which any phone reads. */
const QR_SIDE = 150;

/** A permit as a tagged PDF (PDF/UA-1), with its QR. The same permit in the same state has the same bytes. */
export async function permitPdf(on: PermitPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openPaper(on, on.issuedAt);
  if (on.ended) writeText(sheet, "P", on.ended, strong);
  writeText(sheet, "H1", on.heading, h1);
  sheet.y += 4;
  writeText(sheet, "P", on.number, number);
  sheet.y += 10;
  drawRule(sheet, "ink");
  drawTable(sheet, { widths: [LABELS, sheet.width - LABELS - 14], rows: on.rows.map(tableRow) });
  sheet.y += 20;
  sheet.need(90);
  writeText(sheet, "H2", on.conditions.heading, h2);
  for (const text of on.conditions.texts) {
    sheet.y += 4;
    writeText(sheet, "P", text, value, { width: 470 });
  }
  sheet.y += 16;
  writeText(sheet, "P", on.issuer, value, { width: 470 });
  sheet.y += 16;
  sheet.need(QR_SIDE + 60); // the code and what it is for stay together
  drawSquares(sheet, on.qr, QR_SIDE);
  sheet.y += 6;
  writeText(sheet, "P", on.qr.below, value, { width: 470 });
  writeText(sheet, "P", on.questions, value, { width: 470 });
  return closePaper(sheet, on);
}

const tableRow = ({ label: name, text }: PermitPaper["rows"][number], index: number): Row => ({
  above: index ? "thin" : "none",
  cells: [{ heads: "Row", words: [{ text: name, letters: label }] }, { words: [{ text, letters: value }] }],
});
