import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlace, writePlace } from "@/lib/records/place-in-list";
import { editDistance } from "@/lib/records/search/edit-distance";
import { asLine, patternOf } from "@/lib/records/search/passage";
import { isNarrowed, readWish, writeWish } from "@/lib/records/wish";

describe("how far two words are apart", () => {
  it.each([
    ["budget", "budget", 0],
    ["budjet", "budget", 1],
    ["minuets", "minutes", 1],
    ["counsil", "council", 1],
    ["harbor", "harbour", 1],
    ["", "abc", 3],
    ["الميزانيه", "الميزانية", 1],
  ])("%s and %s: %i", (one, other, distance) => expect(editDistance(one, other)).toBe(distance));

  it("is the same both ways, and never more than the longer word has letters", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max([...one].length, [...other].length));
      }),
    ));
});

describe("the place of a word in a text", () => {
  it("is looked for by its beginning, with and without accents", () => {
    expect(patternOf("licitacion")).toBe("\\m(l[iíìîï][cç][iíìîï]t[aáàâäãå][cç])");
    expect(patternOf("the dog")).toBe("\\m(th[eéèêë]|d[oóòôöõ]g)");
    expect(patternOf("")).toBeUndefined();
  });

  it("is shown as one line of whole words", () => {
    expect(asLine("# Heading\n\nThe council met.", true)).toBe("Heading: The council met. …");
    expect(asLine("cil met\fin the evening", false)).toBe("… met in the evening …");
  });
});

describe("what an address wants", () => {
  it("is what it says as far as it makes sense", () => {
    expect(
      readWish({
        q: " parking ",
        category: "minutes",
        department: "city-clerk",
        year: "2026",
        from: "2026-01-01",
        to: "x",
        sort: "oldest",
      }),
    ).toEqual({
      ...{ q: "parking", category: "minutes", department: "city-clerk", year: "2026", from: "2026-01-01", to: "", sort: "oldest" },
    });
    expect(readWish({ category: "../etc", department: "none", year: "99999", from: "2026-02-31", sort: "best" })).toEqual({
      ...{ q: "", category: "", department: "", year: "", from: "", to: "", sort: "newest" },
    });
    expect(readWish({ q: "x".repeat(10_000) }).q).toHaveLength(200);
  });

  it("comes back from its own address", () => {
    const wish = readWish({ q: "a&b=c", category: "budgets", sort: "newest" });
    expect(readWish(Object.fromEntries(new URLSearchParams(writeWish(wish))))).toEqual(wish);
    expect(writeWish(readWish({}))).toBe("");
    expect([isNarrowed(readWish({ q: "x" })), isNarrowed(readWish({ year: "2026" }))]).toEqual([false, true]);
  });

  it("goes on from a place, and from nothing that is none", () => {
    const place = { rank: 12, day: "2026-03-04", id: "0198aaaa-bbbb-7ccc-8ddd-eeeeffff0000" };
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace(writePlace({ day: place.day, id: place.id }))).toEqual({ day: place.day, id: place.id });
    for (const wrong of ["x", "1.2", "2026-02-31.0198aaaa-bbbb-7ccc-8ddd-eeeeffff0000", "2026-03-04.' OR 1=1 -- xxxxxxxxxxxxxxxxxxxxxxxx"])
      expect(() => readPlace(wrong)).toThrow("not a place");
  });
});
