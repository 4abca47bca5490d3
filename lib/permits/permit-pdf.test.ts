import { beforeAll, describe, expect, it } from "vitest";
import { isolated } from "@/lib/format";
import type { Language } from "@/lib/paths";
import { all, readPdf } from "@/lib/pdf/testing/read-pdf";
import { drawQr } from "@/lib/qr-drawing";
import { permitPdf } from "./permit-pdf";

const said = {
  en: { city: "City of Harbourton", heading: "Dog licence", holder: "Holder", condition: "The dog is on a lead in parks.", qr: "QR code" },
  es: { city: "Ciudad de Harbourton", heading: "Licencia de perro", holder: "Titular", condition: "El perro va atado.", qr: "Código QR" },
  ar: { city: "مدينة هاربورتون", heading: "رخصة كلب", holder: "صاحبها", condition: "يُقاد الكلب برباط في الحدائق.", qr: "رمز QR" },
};
const qr = drawQr(`https://city.example/verify/1~1~${"x".repeat(110)}~${"y".repeat(86)}`);

function paper(language: Language, { conditions = 1, ended = "" } = {}) {
  const { city, heading, holder, condition, qr: says } = said[language];
  return permitPdf({
    ...{ language, paper: "letter", issuedAt: new Date("2026-11-22T17:05:00Z"), title: heading, heading, number: "DL-2026-00031" },
    city: { name: city, address: isolated(language, "1 Customs House Square") },
    ...(ended && { ended }),
    rows: [{ label: holder, text: isolated(language, "Begoña Núñez") }],
    conditions: { heading: holder, texts: Array.from({ length: conditions }, () => condition) },
    issuer: city,
    qr: { ...qr, says, below: isolated(language, "VC-4K7-92D-X3M") },
    questions: city,
    pageOf: (page, pages) => `${page} / ${pages}`,
  });
}

// The first reading loads pdf.js: seconds, on a busy machine.
beforeAll(async () => void (await readPdf(await paper("en"))), 30_000);

describe.each(["en", "es", "ar"] as const)("a permit on paper in %s", (language) => {
  const { heading, condition, qr: says } = said[language];

  it("is tagged, read in its order, and says what the code is", async () => {
    const { info, markInfo, pages, astray } = await readPdf(await paper(language));
    expect(info).toMatchObject({ Language: language, Title: heading });
    expect(markInfo).toMatchObject({ Marked: true });
    expect(astray).toEqual([]);
    const document = pages[0]![0]!.parts;
    expect(document.map(({ tag }) => tag)).toEqual(["P", "P", "H1", "P", "Table", "H2", "P", "P", "Figure", "P", "P"]);
    expect(document.find(({ tag }) => tag === "Figure")!.text).toBe(says);
    const texts = all(pages.flat()).map(({ text }) => text);
    for (const text of [heading, "DL-2026-00031", "Begoña Núñez", condition, "VC-4K7-92D-X3M"]) expect(texts).toContain(text);
  });

  it("says first when it is over, and keeps the code whole on the next page when there are many conditions", async () => {
    const { pages, astray } = await readPdf(await paper(language, { conditions: 30, ended: says }));
    expect(pages.length).toBe(2);
    expect(astray).toEqual([]);
    expect(pages[0]![0]!.parts[2]).toMatchObject({ tag: "P", text: says });
    expect(all(pages[1]!).some(({ tag }) => tag === "Figure")).toBe(true);
  });

  it("made twice is the same", async () => {
    expect(Buffer.from(await paper(language)).equals(Buffer.from(await paper(language)))).toBe(true);
  });
});
