import { describe, expect, it } from "vitest";
import type { CityLanguage } from "@/lib/city/localised";
import { findCategories } from "./find-categories";

const found: [CityLanguage, string, string][] = [
  ["en", "pothole", "pothole"],
  ["en", "potohle", "pothole"],
  ["en", "hole in the road", "pothole"],
  ["en", "lamp is dark", "streetlight"],
  ["en", "streetlight", "streetlight"],
  ["en", "street lihgt", "streetlight"],
  ["en", "mattress", "rubbish"],
  ["en", "burst pipe", "water-leak"],
  ["en", "dead gull", "dead-animal"],
  ["es", "bache", "pothole"],
  ["es", "bahce", "pothole"],
  ["es", "farola apagada", "streetlight"],
  ["es", "lampara", "streetlight"],
  ["es", "colchón", "rubbish"],
  ["es", "tuberia", "water-leak"],
  ["ar", "حفرة", "pothole"],
  ["ar", "حفره", "pothole"],
  ["ar", "مصباح", "streetlight"],
  ["ar", "قمامه", "rubbish"],
  ["ar", "تسرب", "water-leak"],
];

describe("a search of the kinds of problems", () => {
  it.each(found)("in %s for “%s” finds %s among the first two", (language, query, slug) =>
    expect(
      findCategories(query, language)
        .slice(0, 2)
        .map((one) => one.slug),
    ).toContain(slug),
  );

  it.each(["", "   ", "!!!", "qqqqzzzz", "\u0000", "🐕"])("for %j finds nothing", (query) =>
    expect(findCategories(query, "en")).toEqual([]),
  );

  it("answers anything", () => {
    for (const odd of ["a".repeat(10_000), "' OR 1=1 --", "<script>", "%", "_"])
      for (const language of ["en", "es", "ar"] as const) expect(findCategories(odd, language).length).toBeLessThan(13);
  });
});
