import { beforeAll, describe, expect, it } from "vitest";
import { isolated, money } from "@/lib/format";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import type { Language } from "@/lib/paths";
import { receiptPdf } from "./receipt-pdf";

const said = {
  en: { city: "City of Harbourton", heading: "Receipt", what: "Water and sewer, 14 Quay Street", party: "ليلى حداد (Layla)" },
  es: { city: "Ciudad de Harbourton", heading: "Recibo", what: "Agua y alcantarillado, 14 Quay Street", party: "Begoña Núñez" },
  ar: {
    city: "مدينة هاربورتون",
    heading: "الإيصال",
    what: "المياه والصرف الصحي، \u206814 Quay Street\u2069",
    party: "María de los Ángeles (Núñez)",
  },
};

type Wanted = { bills?: number; paper?: "letter" | "a4"; refunds?: boolean };

function receipt(language: Language, { bills = 4, paper = "letter", refunds = false }: Wanted = {}) {
  const { city, heading, what, party } = said[language];
  const sum = (cents: number) => money(language, cents, "USD");
  const fact = (name: string, value: string, isReference = false) => ({ name, label: `${heading} ${name}`, value, isReference });
  const row = (n: number) => ({
    id: String(n),
    title: `${what} ${n + 1}`,
    ref: `BL-4K7-92D-${100 + n}`,
    notes: n % 3 ? [] : [`${heading} 1 → 30`],
    amount: sum(4500 + n),
  });
  return receiptPdf(
    {
      heading,
      facts: [fact("1", "2026-000123", true), fact("2", isolated(language, party)), fact("3", "PY-7QX-31M-4TK", true)],
      lines: {
        heading: city,
        rows: Array.from({ length: bills }, (_, n) => row(n)),
        total: { label: heading, amount: sum(126_840) },
      },
      refunds: { heading: `${city} ${heading}`, rows: refunds ? [{ ...row(0), ref: "RF-4K7-92D-X3M" }] : [] },
    },
    {
      language,
      paper,
      paidAt: new Date("2026-11-22T17:05:00Z"),
      title: `${heading} 2026-000123 & <${city}>`,
      city: { name: city, address: isolated(language, "1 Customs House Square, Harbourton 21301") },
      columns: { what: "1", bill: "2", amount: "3" },
      questions: `${city} ${isolated(language, "555 0100")}`,
      pageOf: (page, pages) => `${page} / ${pages}`,
    },
  );
}

// The first reading loads pdf.js: seconds, on a busy machine.
beforeAll(async () => void (await readPdf(await receipt("en"))), 30_000);

const seen = (text: string) => text.replace(/[\u2068\u2069]/g, "");

describe.each(["en", "es", "ar"] as const)("a receipt in %s", (language) => {
  const { city, heading, what, party } = said[language];
  const read = async () => readPdf(await receipt(language));

  it("says its language, its title and that it is tagged", async () => {
    const { info, markInfo, preferences } = await read();
    expect(info).toMatchObject({ Language: language, PDFFormatVersion: "1.7" });
    expect(info.Title).toContain(`${heading} 2026-000123`);
    expect(markInfo).toMatchObject({ Marked: true });
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
  });

  it("is a document of headings, paragraphs and tables", async () => {
    const { pages, astray } = await read();
    expect(astray).toEqual([]);
    expect(pages[0]!.map(({ tag }) => tag)).toEqual(["Document"]);
    const document = pages[0]![0]!.parts;
    expect(document.map(({ tag }) => tag)).toEqual(["P", "P", "H1", "Table", "H2", "Table", "P"]);
    const rows = document[5]!.parts.map((row) => row.parts.map(({ tag }) => tag).join(" "));
    expect(rows).toEqual(["TH TH TH", ...Array(4).fill("TH TD TD"), "TH TD"]);
  });

  it("is read in the order of its language", async () => {
    const { pages, drawn } = await read();
    expect(drawn.map((text) => text.trim())).toContain(city); // shaped from right to left, if it is Arabic
    const texts = all(pages.flat()).map(({ text }) => text);
    for (const text of [city, heading, `${what} 1`, party, "2026-000123", "BL-4K7-92D-103", "$45.00", "$1,268.40", `${city} 555 0100`])
      expect(texts).toContain(seen(text));
  });

  it("embeds every font, in part", async () => {
    const raw = Buffer.from(await receipt(language)).toString("latin1");
    const descriptors = raw.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g)!;
    expect(descriptors.length).toBeGreaterThanOrEqual(3);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontName \/[A-Z]{6}\+[\s\S]*\/FontFile2/);
    expect(raw).not.toMatch(/\/Subtype \/Type1\b/);
    expect(raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(raw.length).toBeLessThan(60_000);
  });

  it("for 40 bills goes over pages and loses none", async () => {
    const { pages, artifacts, astray } = await readPdf(await receipt(language, { bills: 40 }));
    expect(pages.length).toBeGreaterThan(2);
    expect(astray).toEqual([]);
    const last = pages.at(-1)![0]!.parts.map(({ tag }) => tag);
    expect(last).toEqual(["Table", "P"]); // the sum and the question stay with the last bill
    const texts = all(pages.flat()).map(({ text }) => text);
    const refs = Array.from({ length: 40 }, (_, n) => `BL-4K7-92D-${100 + n}`);
    expect(texts.filter((text) => refs.includes(text))).toEqual(refs);
    for (const [index, aside] of artifacts.entries()) expect(aside.join("").replace(/ /g, "")).toContain(`${index + 1}/${pages.length}`);
  });

  it("made twice is the same", async () => {
    expect(Buffer.from(await receipt(language)).equals(Buffer.from(await receipt(language)))).toBe(true);
  });
});

it("the header of a column and of a row say which they are, and the total spans", async () => {
  const raw = Buffer.from(await receipt("en")).toString("latin1");
  expect(raw.match(/\/Scope \/Column/g)).toHaveLength(3);
  expect(raw.match(/\/Scope \/Row/g)).toHaveLength(3 + 4 + 1);
  expect(raw.match(/\/ColSpan 2/g)).toHaveLength(1);
});

it("money that went back stands below the sum, with its number", async () => {
  const { pages } = await readPdf(await receipt("en", { refunds: true }));
  const document = pages[0]![0]!.parts;
  expect(document.map(({ tag }) => tag)).toEqual(["P", "P", "H1", "Table", "H2", "Table", "H2", "Table", "P"]);
  expect(all(document[7]!.parts).map(({ text }) => text)).toContain("RF-4K7-92D-X3M");
});

it("a title with signs of XML does not break the properties", async () => {
  const { info } = await readPdf(await receipt("en"));
  expect(info.Title).not.toMatch(/[<&]/);
});

it("the paper is the city's", async () => {
  expect((await readPdf(await receipt("en"))).size).toEqual([612, 792]);
  expect((await readPdf(await receipt("en", { paper: "a4" }))).size.map(Math.round)).toEqual([595, 842]);
});
