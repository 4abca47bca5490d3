import { describe, expect, it } from "vitest";
import type { Language } from "@/lib/paths";
import { findHelp } from "./find-help";

const found: [Language, string, string][] = [
  ["en", "pay my water bil", "pay-a-bill"],
  ["en", "pasport", "passports"],
  ["en", "reciept", "receipts"],
  ["en", "instalment", "instalments"],
  ["en", "installments", "instalments"],
  ["en", "lost my phone", "lost-phone"],
  ["en", "pothole", "report-a-problem"],
  ["en", "potohle", "report-a-problem"],
  ["en", "scam email", "phishing"],
  ["en", "screen reader", "using-this-site"],
  ["en", "who looked at my data", "your-data"],
  ["en", "council minutes", "records"],
  ["en", "paskey", "passkeys"],
  ["en", "unsubscribe", "notifications"],
  ["en", "cookies", "your-browser"],
  ["es", "pagar factura", "pay-a-bill"],
  ["es", "pasaprote", "passports"],
  ["es", "teléfono robado", "lost-phone"],
  ["es", "bache", "report-a-problem"],
  ["es", "pagar a plazos", "instalments"],
  ["ar", "فاتورة", "pay-a-bill"],
  ["ar", "جواز السفر", "passports"],
  ["ar", "حفره", "report-a-problem"],
  ["ar", "احتيال", "phishing"],
];

describe("a search of the help", () => {
  it.each(found)("in %s for “%s” finds %s among the first two", (language, query, slug) =>
    expect(
      findHelp(query, language)
        .topics.slice(0, 2)
        .map((topic) => topic.slug),
    ).toContain(slug),
  );

  it("says when it guessed", () => {
    expect(findHelp("passkey", "en").isGuess).toBe(false);
    expect(findHelp("potohle", "en").isGuess).toBe(true);
  });

  it.each(["", "   ", "!!!", "qqqqzzzz", "\u0000", "🐕"])("for %j finds nothing", (query) =>
    expect(findHelp(query, "en")).toEqual({ topics: [], isGuess: false }),
  );

  it("answers anything, and not with many", () => {
    for (const odd of ["a".repeat(10_000), "passport ".repeat(2_000), "' OR 1=1 --", "<script>", "the of and"])
      expect(findHelp(odd, "en").topics.length).toBeLessThanOrEqual(8);
  });
});
