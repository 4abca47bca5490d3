import { closePaper, openPaper, type CityPaper } from "@/lib/pdf/city-paper";
import { colours } from "@/lib/pdf/colours";
import type { Letters } from "@/lib/pdf/letters";
import { heading as h1, label, reference, subheading as h2, value } from "@/lib/pdf/paper-letters";
import { drawRule } from "@/lib/pdf/rules";
import type { Sheet } from "@/lib/pdf/sheet";
import { drawTable, type Cell, type Row } from "@/lib/pdf/table";
import { writeText } from "@/lib/pdf/text-block";
import { isolated } from "@/lib/format";
import type { Language } from "@/lib/paths";

/** What its page and its PDF both say of a payment, in the reader's language; amounts and names isolated where they stand in Arabic. */
export type Receipt = {
  heading: string;
  facts: { name: string; label: string; value: string; /** A name of record. */ isReference?: boolean }[];
  /** That a part of the money is held, or nothing. */
  notice?: string;
  lines: ReceiptPart & { total: { label: string; amount: string } };
  refunds: ReceiptPart;
};
type ReceiptPart = { heading: string; rows: ReceiptRow[] };
export type ReceiptRow = { id: string; title: string; ref: string; notes: string[]; amount: string };

/** What only the paper says. */
export type ReceiptPaper = CityPaper & {
  paidAt: Date;
  columns: { what: string; bill: string; amount: string };
  questions: string;
};

const { ink } = colours;
const title: Letters = { ...value, family: "strong" };
const amount: Letters = { family: "display", size: 11.5, leading: 17, colour: ink };
const total: Letters = { family: "display", size: 19, leading: 28, colour: ink };

/** The receipt of a payment as a tagged PDF (PDF/UA-1). The same receipt has the same bytes. */
export async function receiptPdf({ heading, facts, notice, lines, refunds }: Receipt, on: ReceiptPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = openPaper(on, on.paidAt);
  writeText(sheet, "H1", heading, h1);
  sheet.y += 10;
  drawRule(sheet, "ink");
  drawTable(sheet, { widths: [130, sheet.width - 144], rows: facts.map(factRow(on.language)) });
  const widths = [sheet.width - 28 - 112 - 92, 112, 92];
  const below = 24 + 2 * value.leading; // the question at the end never has a page of its own
  openSection(sheet, lines.heading);
  if (notice) writeText(sheet, "P", notice, value);
  drawTable(sheet, { widths, rows: [...lines.rows.map(partRow), totalRow(lines.total)], head: headRow(on), below });
  if (refunds.rows.length) {
    openSection(sheet, refunds.heading);
    drawTable(sheet, { widths, rows: refunds.rows.map(partRow), below });
  }
  sheet.y += 24;
  writeText(sheet, "P", on.questions, value, { width: 470 });
  return closePaper(sheet, on);
}

function openSection(sheet: Sheet, heading: string) {
  sheet.y += 30;
  sheet.need(110); // no heading at the foot of a page
  drawRule(sheet, "ink");
  sheet.y += 8;
  writeText(sheet, "H2", heading, h2);
  sheet.y += 2;
}

const factRow =
  (language: Language) =>
  (fact: Receipt["facts"][number], index: number): Row => {
    const text = isolated(language, fact.value);
    return {
      above: index ? "thin" : "none",
      cells: [
        { heads: "Row", words: [{ text: fact.label, letters: label }] },
        { words: [fact.isReference ? { text, letters: reference, framed: true } : { text, letters: value }] },
      ],
    };
  };

const headRow = ({ columns: { what, bill, amount } }: ReceiptPaper): Row => {
  const heads = (text: string): Cell => ({ heads: "Column", words: [{ text, letters: label }] });
  return { above: "none", cells: [heads(what), heads(bill), { ...heads(amount), align: "end" }] };
};

const partRow = (row: ReceiptRow, index: number, rows: ReceiptRow[]): Row => ({
  above: "thin",
  keep: index === rows.length - 1,
  cells: [
    { heads: "Row", words: [{ text: row.title, letters: title }, ...row.notes.map((text) => ({ text, letters: label }))] },
    { words: [{ text: row.ref, letters: reference }] },
    { align: "end", words: [{ text: row.amount, letters: amount }] },
  ],
});

const totalRow = ({ label: text, amount: sum }: Receipt["lines"]["total"]): Row => ({
  above: "double",
  cells: [
    { heads: "Row", words: [{ text, letters: { ...title, size: 12, leading: total.leading } }] },
    { align: "end", spans: 2, words: [{ text: sum, letters: total }] },
  ],
});
