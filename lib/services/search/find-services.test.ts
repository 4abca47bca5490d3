import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CityLanguage } from "@/lib/city/localised";
import { services } from "../catalogue";
import { findServices, indexOf, searchIn } from "./find-services";
import set from "./search-set.json";

const languages = Object.keys(set) as CityLanguage[];
const slugs = new Set(services().map(({ slug }) => slug));

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Queries whose service is not among the first three. */
function missed(kind: "typos" | "everyday", language: CityLanguage) {
  const queries = Object.entries<string>(set[language][kind]);
  const wrong = queries.filter(([query, wanted]) => !findServices(query, language).slugs.slice(0, 3).includes(wanted));
  const found = queries.length - wrong.length;
  say(
    `${language}, ${kind}: ${found} of ${queries.length} in the first three; missed: ${wrong.map(([query]) => query).join(", ") || "none"}`,
  );
  return { share: found / queries.length };
}

describe("a search", () => {
  it("is measured by enough queries, for every service there is", () => {
    const wanted = languages.flatMap((language) => Object.values(set[language]).flatMap((queries) => Object.values<string>(queries)));
    expect(wanted.length).toBeGreaterThanOrEqual(150);
    expect(new Set(wanted)).toEqual(slugs);
  });

  it.each(languages)("finds a service by its name with typos in %s", (language) =>
    expect(missed("typos", language).share).toBeGreaterThanOrEqual(0.95),
  );

  it.each(languages)("finds a service by everyday words in %s", (language) =>
    expect(missed("everyday", language).share).toBeGreaterThanOrEqual(0.9),
  );

  it.each(languages)("finds every service first by its own name and title in %s, and that is no guess", (language) => {
    for (const { slug, name, title } of services())
      for (const { [language]: text } of [name, title]) {
        const { slugs, isGuess } = findServices(text, language);
        expect([text, slugs[0], isGuess]).toEqual([text, slug, false]);
      }
  });

  it.each<[string, CityLanguage, boolean]>([
    ["dog licence", "en", false],
    ["DOG   licence!", "en", false],
    ["dog lic", "en", false],
    ["dgo licence", "en", true],
    ["librarycard", "en", true],
    ["librarycrad", "en", true],
    ["librarrycard", "en", true],
    ["libarycard", "en", true],
    ["dogliecnce", "en", true],
    ["lib rary card", "en", true],
    ["licenciaperro", "es", true],
    ["licenciaprero", "es", true],
    ["رخصةكلب", "ar", true],
    ["رخصةالكبل", "ar", true],
    ["licencia de perro", "en", false],
    ["رُخْصَةُ الكَلْبِ", "ar", false],
    ["رخصه كلب", "ar", false],
  ])("says of %s in %s whether it guessed", (query, language, isGuess) => {
    const found = findServices(query, language);
    expect(["dog-licence", "library-card"]).toContain(found.slugs[0]);
    expect(found.isGuess).toBe(isGuess);
  });

  it("finds nothing where nothing was said", () => {
    for (const query of ["", "   ", "🐕", "🐕🐕🐕", "!!!", "؟", "qqqqzzzz", "\u0000", "ـ"])
      for (const language of languages) expect([query, findServices(query, language).slugs]).toEqual([query, []]);
  });

  it("answers anything with services, each once, and the same a second time", () => {
    const odd = [
      "the of and",
      "el la de",
      "في من على",
      "a".repeat(10_000),
      "passport ".repeat(2_000),
      "<script>",
      "' OR 1=1 --",
      "١٢٣",
      "🐕 dog",
    ];
    const check = (query: string, language: CityLanguage) => {
      const found = findServices(query, language);
      expect(found.slugs.every((slug) => slugs.has(slug))).toBe(true);
      expect(new Set(found.slugs).size).toBe(found.slugs.length);
      expect(findServices(query, language)).toEqual(found);
      expect(searchIn(fresh(language), query)).toEqual(found);
    };
    for (const query of odd) for (const language of languages) check(query, language);
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom(...languages), check), { numRuns: 200 });
  });

  it("does not depend on the order of the files", () => {
    const backwards = indexOf([...services()].reverse(), "en");
    for (const query of Object.keys(set.en.everyday)) expect(searchIn(backwards, query)).toEqual(findServices(query, "en"));
  });

  it("prints how long it takes among 2,000 services", () => {
    const many = Array.from({ length: 2_000 }, (_, i) => {
      const one = services()[i % slugs.size]!;
      const numbered = { en: `${one.name.en} ${i}`, es: `${one.name.es} ${i}`, ar: `${one.name.ar} ${i}` };
      return { ...one, slug: `${one.slug}-${i}`, name: numbered };
    });
    const queries = [...Object.keys(set.en.typos), ...Object.keys(set.en.everyday)].filter((_, i) => i % 5 === 0);
    const start = performance.now();
    const index = indexOf(many, "en");
    const built = performance.now();
    for (const query of queries) expect(searchIn(index, query).slugs.length).toBeLessThanOrEqual(20);
    const each = (performance.now() - built) / queries.length;
    say(`2,000 services: index ${Math.round(built - start)} ms, a search ${each.toFixed(1)} ms`);
  }, 120_000);
});

const made = new Map<CityLanguage, ReturnType<typeof indexOf>>();

/** An index of its own, made once more. */
function fresh(language: CityLanguage) {
  const index = made.get(language) ?? indexOf(services(), language);
  made.set(language, index);
  return index;
}
