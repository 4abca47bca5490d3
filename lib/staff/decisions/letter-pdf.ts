import { closePaper, openPaper, type CityPaper } from "@/lib/pdf/city-paper";
import { colours } from "@/lib/pdf/colours";
import type { Letters } from "@/lib/pdf/letters";
import { label, reference } from "@/lib/pdf/paper-letters";
import { drawRule } from "@/lib/pdf/rules";
import { drawTable, type Row } from "@/lib/pdf/table";
import { writeText } from "@/lib/pdf/text-block";
import type { Letter } from "@/lib/staff/decisions/letter";

/** What the paper says beside the letter, in the letter's language. */
export type LetterPaper = CityPaper & {
  sentAt: Date;
  facts: { label: string; value: string; isReference?: true }[];
  questions: string;
};

const { ink } = colours;
const h1: Letters = { family: "display", size: 24, leading: 31, colour: ink };
const h2: Letters = { family: "strong", size: 12, leading: 19, colour: ink };
const text: Letters = { family: "body", size: 11.5, leading: 18, colour: ink };

const LABELS = 120;
const MEASURE = 470;

/** The letter of a decision as a tagged PDF (PDF/UA-1). The same letter has the same bytes. */
export async function letterPdf(letter: Letter, on: LetterPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openPaper(on, on.sentAt);
  drawTable(sheet, { widths: [LABELS, sheet.width - LABELS - 14], rows: on.facts.map(factRow) });
  drawRule(sheet, "ink");
  sheet.y += 22;
  writeText(sheet, "H1", letter.title, h1);
  sheet.y += 12;
  writeText(sheet, "P", letter.greeting, text, { width: MEASURE });
  for (const { heading, paragraphs } of letter.parts) {
    sheet.y += heading ? 12 : 6;
    sheet.need(60); // no heading at the foot of a page
    if (heading) writeText(sheet, "H2", heading, h2);
    for (const paragraph of paragraphs) {
      writeText(sheet, "P", paragraph, text, { width: MEASURE });
      sheet.y += 4;
    }
  }
  sheet.y += 16;
  sheet.need(40);
  writeText(sheet, "P", letter.closing, text, { width: MEASURE });
  sheet.y += 14;
  writeText(sheet, "P", on.questions, label, { width: MEASURE });
  return closePaper(sheet, on);
}

const factRow = ({ label: said, value, isReference }: LetterPaper["facts"][number], index: number): Row => ({
  above: index ? "thin" : "none",
  cells: [
    { heads: "Row", words: [{ text: said, letters: label }] },
    { words: [{ text: value, letters: isReference ? reference : text, ...(isReference && { framed: true }) }] },
  ],
});
