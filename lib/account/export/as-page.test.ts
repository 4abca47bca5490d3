import { describe, expect, it } from "vitest";
import { asJson, asPage } from "@/lib/account/export/as-page";

const words = {
  title: "Your data",
  lead: "All of it.",
  empty: "Nothing.",
  part: (name: string) => `The ${name}`,
  field: (name: string) => `Its ${name}`,
};
const page = (row: object) => asPage([{ name: "bills", rows: [{ id: "1", ...row }] }], words, { language: "ar", dir: "rtl" });

describe("the page of an export", () => {
  it("has its language and direction, a heading for each part, and fetches nothing", () => {
    const html = page({ subject: "12 Elm Street" });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("<h2>The bills (1)</h2>");
    expect(html).not.toMatch(/<script|src=|href=|url\(|@import/);
  });

  it("shows text as text", () =>
    expect(page({ text: '<img src=x onerror="alert(1)">' })).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;"));

  it("leaves out what is empty, and writes amounts and times exactly", () => {
    const html = page({ note: null, totalCents: 9007199254740993n, at: new Date("2026-03-01T06:00:00Z") });
    expect(html).toContain("<dt>Its totalCents</dt>");
    expect(html).not.toContain("note");
    expect(html).toContain("9007199254740993");
    expect(html).toContain("2026-03-01T06:00:00.000Z");
    expect(asJson({ cents: 9007199254740993n })).toContain('"9007199254740993"');
  });
});
