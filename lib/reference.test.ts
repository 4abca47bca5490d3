import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReference, newReference, normaliseReference } from "./reference";

const alphabet = [..."0123456789ACDEFGHJKMNPQRTVWXY"];
const prefix = fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: 2, maxLength: 2 });
const draws = fc.infiniteStream(fc.nat());
const reference = fc.tuple(prefix, draws).map(([letters, stream]) => newReference(letters, (max) => stream.next().value! % max));

const bare = (text: string) => text.replaceAll("-", "");
const plainly = (text: string) => bare(normaliseReference(text));

describe("references", () => {
  it("have two letters and three groups of three, and pass their own check", () => {
    fc.assert(
      fc.property(reference, (text) => {
        expect(text).toMatch(/^[A-Z]{2}(-[0-9ACDEFGHJKMNPQRTVWXY]{3}){3}$/);
        expect(isReference(text)).toBe(true);
        expect(normaliseReference(text)).toBe(text);
      }),
    );
  });

  it("show every single wrong character", () => {
    fc.assert(
      fc.property(reference, fc.nat(10), fc.constantFrom(...alphabet, ..."BILOSUZ"), (text, at, wrong) => {
        const typed = bare(text).slice(0, at) + wrong + bare(text).slice(at + 1);
        fc.pre(plainly(typed) !== bare(text));
        expect(isReference(typed)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("show every swap of neighbours, across dashes too", () => {
    fc.assert(
      fc.property(reference, fc.nat(9), (text, at) => {
        const [before, after] = [bare(text)[at]!, bare(text)[at + 1]!];
        const typed = bare(text).slice(0, at) + after + before + bare(text).slice(at + 2);
        fc.pre(plainly(typed) !== bare(text));
        expect(isReference(typed)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("are read as people type them", () => {
    const text = newReference("BL", (max) => max - 1);
    expect(text).toBe("BL-YYY-YYY-YY5");
    expect(normaliseReference(` bl ${bare(text).slice(2).toLowerCase()} `)).toBe(text);
    expect(normaliseReference("bl‑oil–szb 0i1")).toBe("BL-011-528-011");
    expect(normaliseReference("ＢＬ ٠١٢ ۳۴۵ ６７８")).toBe("BL-012-345-678");
  });

  it("are nothing else", () => {
    for (const text of ["", "BL", "BL-4K7-92D", "12-345-678-9AC", "BL-4K7-92D-X3U", "BL-4K7-92D-X3M-1"])
      expect(isReference(text)).toBe(false);
    expect(() => newReference("bl")).toThrow("two capital letters");
  });

  it("spell no words", () => {
    fc.assert(
      fc.property(reference, (text) => {
        for (const letters of bare(text)
          .slice(2)
          .match(/[A-Z]{3,}/g) ?? [])
          expect(letters).not.toMatch(/[AE]/);
      }),
    );
  });
});
