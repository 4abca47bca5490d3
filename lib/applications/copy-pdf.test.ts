import { beforeAll, describe, expect, it } from "vitest";
import { isolated } from "@/lib/format";
import type { Language } from "@/lib/paths";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { copyPdf } from "./copy-pdf";

const said = {
  en: { city: "City of Harbourton", heading: "Copy of your application", question: "Name of the owner", answer: "ليلى حداد (Layla)" },
  es: { city: "Ciudad de Harbourton", heading: "Copia de su solicitud", question: "Nombre del dueño", answer: "Begoña Núñez" },
  ar: { city: "مدينة هاربورتون", heading: "نسخة من طلبك", question: "اسم المالك", answer: "María de los Ángeles (Núñez)" },
};
const HASH = "0123456789abcdef".repeat(4);

function copy(language: Language, long = 0) {
  const { city, heading, question, answer } = said[language];
  const sentence = isolated(language, "The drain joins the pipe below the yard. ");
  return copyPdf(
    {
      heading,
      facts: [{ label: question, lines: ["AP-4K7-92D-X3M"], as: "reference" }],
      sections: [
        {
          heading: city,
          rows: [
            { label: question, lines: [isolated(language, answer)] },
            ...(long ? [{ label: `${question} 2`, lines: Array.from({ length: long }, () => sentence.repeat(8)) }] : []),
            { label: question, lines: [HASH.slice(0, 32), HASH.slice(32)], as: "fingerprint" as const },
          ],
        },
      ],
    },
    {
      language,
      paper: "letter",
      sentAt: new Date("2026-11-22T17:05:00Z"),
      title: `${heading} AP-4K7-92D-X3M`,
      city: { name: city, address: isolated(language, "1 Customs House Square, Harbourton 21301") },
      questions: `${city} ${isolated(language, "555 0100")}`,
      pageOf: (page, pages) => `${page} / ${pages}`,
    },
  );
}

// The first reading loads pdf.js: seconds, on a busy machine.
beforeAll(async () => void (await readPdf(await copy("en"))), 30_000);

describe.each(["en", "es", "ar"] as const)("a copy in %s", (language) => {
  const { heading, answer } = said[language];

  it("is tagged, says its language, and is read in its order", async () => {
    const { info, markInfo, pages, astray } = await readPdf(await copy(language));
    expect(info).toMatchObject({ Language: language, Title: `${heading} AP-4K7-92D-X3M` });
    expect(markInfo).toMatchObject({ Marked: true });
    expect(astray).toEqual([]);
    const document = pages[0]![0]!.parts;
    expect(document.map(({ tag }) => tag)).toEqual(["P", "P", "H1", "Table", "H2", "Table", "P"]);
    const texts = all(pages.flat()).map(({ text }) => text);
    for (const text of [heading, "AP-4K7-92D-X3M", answer, HASH.slice(0, 32), HASH.slice(32)]) expect(texts).toContain(text);
  });

  it("lets a long answer flow over pages and loses none of it", async () => {
    const { pages, astray } = await readPdf(await copy(language, 12));
    expect(pages.length).toBeGreaterThan(1);
    expect(astray).toEqual([]);
    const text = all(pages.flat())
      .filter(({ tag }) => tag === "P")
      .map((part) => part.text)
      .join(" ");
    expect(text.match(/drain/g)).toHaveLength(12 * 8);
  });

  it("made twice is the same", async () => {
    expect(Buffer.from(await copy(language)).equals(Buffer.from(await copy(language)))).toBe(true);
  });
});
