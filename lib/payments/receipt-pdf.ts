import { colours } from "@/lib/pdf/colours";
import { drawLetterhead } from "@/lib/pdf/letterhead";
import type { Letters } from "@/lib/pdf/letters";
import { drawRule } from "@/lib/pdf/rules";
import { Sheet, type Paper } from "@/lib/pdf/sheet";
import { drawTable, type Cell, type Row } from "@/lib/pdf/table";
import { writeRunning, writeText } from "@/lib/pdf/text-block";
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
export type ReceiptPaper = {
  language: Language;
  paper: Paper;
  paidAt: Date;
  title: string;
  city: { name: string; address: string };
  columns: { what: string; bill: string; amount: string };
  questions: string;
  pageOf: (page: number, pages: number) => string;
};

const { ink, muted } = colours;
const h1: Letters = { family: "display", size: 28, leading: 36, colour: ink };
const h2: Letters = { family: "display", size: 15, leading: 22, colour: ink };
const label: Letters = { family: "body", size: 10, leading: 17, colour: muted };
const value: Letters = { family: "body", size: 11, leading: 17, colour: ink };
const title: Letters = { ...value, family: "strong" };
const reference: Letters = { family: "mono", size: 10, leading: 17, colour: ink, tracking: 0.2 };
const amount: Letters = { family: "display", size: 11.5, leading: 17, colour: ink };
const total: Letters = { family: "display", size: 19, leading: 28, colour: ink };
const running: Letters = { family: "body", size: 9, leading: 13, colour: muted };

/** The receipt of a payment as a tagged PDF (PDF/UA-1). The same receipt has the same bytes. */
export async function receiptPdf({ heading, facts, notice, lines, refunds }: Receipt, on: ReceiptPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { language, paper, city, paidAt: at } = on;
  const sheet = new Sheet({ title: on.title, author: city.name, language, direction: language === "ar" ? "rtl" : "ltr", paper, at });
  drawLetterhead(sheet, city);
  writeText(sheet, "H1", heading, h1);
  sheet.y += 10;
  drawRule(sheet, "ink");
  drawTable(sheet, { widths: [130, sheet.width - 144], rows: facts.map(factRow(language)) });
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
  return sheet.close((page, pages) => {
    writeRunning(sheet, on.title, running, "start");
    writeRunning(sheet, on.pageOf(page, pages), running, "end");
  });
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
