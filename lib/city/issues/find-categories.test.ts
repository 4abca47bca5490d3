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
  ["en", "pot hole", "pothole"],
  ["en", "pot hloe", "pothole"],
  ["en", "pto hole", "pothole"],
  ["en", "pohtole", "pothole"],
  ["en", "potholle", "pothole"],
  ["en", "street light", "streetlight"],
  ["en", "streetlihgt", "streetlight"],
  ["en", "stretelight", "streetlight"],
  ["en", "streeltight", "streetlight"],
  ["en", "streetligt", "streetlight"],
  ["en", "stretlight", "streetlight"],
  ["en", "streetllight", "streetlight"],
  ["en", "Streetlights", "streetlight"],
  ["en", "trafficlight", "sign"],
  ["en", "trafficligth", "sign"],
  ["en", "traficlight", "sign"],
  ["en", "traffficlight", "sign"],
  ["en", "burstpipe", "water-leak"],
  ["en", "burtspipe", "water-leak"],
  ["en", "play ground", "park"],
  ["en", "paly ground", "park"],
  ["en", "side wlak", "pavement"],
  ["en", "deadgull", "dead-animal"],
  ["en", "mattress", "rubbish"],
  ["en", "burst pipe", "water-leak"],
  ["en", "dead gull", "dead-animal"],
  ["es", "bache", "pothole"],
  ["es", "bahce", "pothole"],
  ["es", "farola apagada", "streetlight"],
  ["es", "lampara", "streetlight"],
  ["es", "farolaapagada", "streetlight"],
  ["es", "farolaapagdaa", "streetlight"],
  ["es", "faroalapagada", "streetlight"],
  ["es", "alumbradopublico", "streetlight"],
  ["es", "alumbradpoublico", "streetlight"],
  ["es", "alumbradopúblco", "streetlight"],
  ["es", "alumbrradopublico", "streetlight"],
  ["es", "animalmuerto", "dead-animal"],
  ["es", "aniamlmuerto", "dead-animal"],
  ["es", "fuga agau", "water-leak"],
  ["es", "ba che", "pothole"],
  ["es", "soca von", "pothole"],
  ["es", "colchón", "rubbish"],
  ["es", "tuberia", "water-leak"],
  ["ar", "حفرة", "pothole"],
  ["ar", "حفره", "pothole"],
  ["ar", "مصباح", "streetlight"],
  ["ar", "انارةالشارع", "streetlight"],
  ["ar", "انارةالشراع", "streetlight"],
  ["ar", "اناارةالشارع", "streetlight"],
  ["ar", "انارةالشرع", "streetlight"],
  ["ar", "حيواننافق", "dead-animal"],
  ["ar", "حيوان نافق", "dead-animal"],
  ["ar", "حيوانانفق", "dead-animal"],
  ["ar", "تسربمياه", "water-leak"],
  ["ar", "مص باح", "streetlight"],
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

  const nothing = ["", "   ", "!!!", "qqqqzzzz", "\u0000", "🐕", "streetqqqq", "zzzzlight", "potzholxe", "qwertyuiop", "asd fgh", "bachezzz", "ققققق", "شارعققق"]; // prettier-ignore
  it.each(nothing)("for %j finds nothing", (query) => {
    for (const language of ["en", "es", "ar"] as const) expect(findCategories(query, language)).toEqual([]);
  });

  it("answers anything", () => {
    for (const odd of ["a".repeat(10_000), "' OR 1=1 --", "<script>", "%", "_"])
      for (const language of ["en", "es", "ar"] as const) expect(findCategories(odd, language).length).toBeLessThan(13);
  });
});
