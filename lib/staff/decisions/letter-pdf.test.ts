import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@/lib/paths";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { letterPdf } from "@/lib/staff/decisions/letter-pdf";

const said = {
  en: { title: "Dog licence: refused", why: "Why", text: "The dog has no chip.", city: "City of Harbourton" },
  es: { title: "Licencia de perro: denegada", why: "Por qué", text: "El perro no tiene chip.", city: "Ciudad de Harbourton" },
  ar: { title: "رخصة كلب: رفض", why: "السبب", text: "ليس للكلب شريحة.", city: "مدينة هاربورتون" },
};

function letter(language: Language, times = 1) {
  const { title, why, text, city } = said[language];
  return letterPdf(
    {
      title,
      greeting: text,
      parts: [{ heading: why, paragraphs: Array.from({ length: times }, () => text) }],
      closing: city,
      until: "2027-03-17",
    },
    {
      ...{ language, paper: "letter", sentAt: new Date("2027-02-15T17:05:00Z"), title: `${title} LT-4K7-92D-X3M` },
      city: { name: city, address: "1 Customs House Square" },
      facts: [{ label: why, value: "LT-4K7-92D-X3M", isReference: true }],
      questions: text,
      pageOf: (page, pages) => `${page} / ${pages}`,
    },
  );
}

beforeAll(async () => void (await readPdf(await letter("en"))), 30_000);

describe.each(["en", "es", "ar"] as const)("a letter in %s", (language) => {
  it("is tagged, says its language, and is read in its order", async () => {
    const { info, markInfo, pages, astray } = await readPdf(await letter(language));
    expect(info).toMatchObject({ Language: language, Title: `${said[language].title} LT-4K7-92D-X3M` });
    expect([markInfo?.Marked, astray]).toEqual([true, []]);
    expect(pages[0]![0]!.parts.map(({ tag }) => tag)).toEqual(["P", "P", "Table", "H1", "P", "H2", "P", "P", "P"]);
  });

  it("goes over pages and loses nothing", async () => {
    const { pages } = await readPdf(await letter(language, 60));
    expect(pages.length).toBeGreaterThan(1);
    const found = all(pages.flat()).filter(({ tag, text }) => tag === "P" && text === said[language].text);
    expect(found.length).toBe(62);
  });
});

it("the same letter has the same bytes", async () => expect(await letter("en")).toEqual(await letter("en")));
