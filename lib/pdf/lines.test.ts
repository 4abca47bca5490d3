import { describe, expect, it } from "vitest";
import type { Direction } from "./bidi";
import type { Letters } from "./letters";
import { setLines } from "./lines";

const letters: Letters = { family: "body", size: 11, leading: 16, colour: "#000000" };
const set = (text: string, width = Infinity, direction: Direction = "ltr") => setLines(text, letters, width, direction);
const [latin, arabic] = ["Water and sewer, 14 Quay Street, Harbourton", "المياه والصرف الصحي، 14 Quay Street، هاربورتون"];

describe("a text in lines", () => {
  it.each<[string, Direction]>([
    [latin, "ltr"],
    [arabic, "rtl"],
  ])("loses no letter and stays within the width: %s", (text, direction) => {
    const lines = set(text, 90, direction);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.text).join("")).toBe(text);
    for (const line of lines) expect(line.width).toBeLessThan(95); // the space at the end may stand out
  });

  it("breaks a word that is wider than a line between letters", () => {
    const lines = set("Verwaltungsgemeinschaftsvorsitzende", 60);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.text).join("")).toBe("Verwaltungsgemeinschaftsvorsitzende");
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(60);
  });

  it("never breaks an amount or a time at its hard space", () => {
    expect(set("12:05\u00a0p.\u00a0m.", 1000)[0]!.text).toBe("12:05\u00a0p.\u00a0m.");
    expect(set("at 12:05\u00a0PM", 50).map((line) => line.text)).toEqual(["at ", "12:05\u00a0PM"]);
  });

  it("of nothing is one empty line", () => {
    expect(set("")).toEqual([{ text: "", pieces: [], width: 0 }]);
  });

  it("takes a typed line break for a space", () => {
    expect(set("Robin\r\nTester")[0]!.text).toBe("Robin Tester");
  });
});

describe("the pieces of a line", () => {
  const pieces = (text: string, direction: Direction) => set(text, Infinity, direction)[0]!.pieces;
  const drawn = (text: string, direction: Direction) => pieces(text, direction).map(({ text: one }) => one);

  it("stand side by side from the left", () => {
    const all = pieces(arabic, "rtl");
    for (const [index, piece] of all.entries()) expect(piece.x).toBeCloseTo(index ? all[index - 1]!.x + all[index - 1]!.width : 0);
  });

  it("mirror brackets around Arabic, and leave those inside Latin", () => {
    expect(drawn("(مدينة)", "rtl")).toEqual([")مدينة("]);
    expect(drawn("porch (2 of 3)", "ltr")).toEqual(["porch (2 of 3)"]);
    expect(drawn("\u2068porch (2)\u2069", "rtl").join("")).toBe("porch (2)");
  });

  it("keep Arabic digits in the order of digits", () => {
    const [number] = pieces("٤٥٫٠٠", "rtl");
    expect(number).toMatchObject({ text: "٤٥٫٠٠", direction: "ltr" });
  });

  it("fall to another face for letters that the first has not, with the spaces between them", () => {
    expect(pieces("Ms ليلى حداد", "ltr").map(({ text, face }) => [text, face])).toEqual([
      ["Ms ", "sans"],
      ["ليلى حداد", "arabic"],
    ]);
    expect(pieces("Nguyễn Thế", "rtl").every(({ text }) => !text.includes("?"))).toBe(true);
  });

  it("draw a letter that no face has as a question mark, and still know it", () => {
    const [line] = set("李 Li");
    expect(line!.pieces.map(({ text }) => text).join("")).toBe("? Li");
    expect(line!.text).toBe("李 Li");
  });
});
