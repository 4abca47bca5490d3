import { describe, expect, it } from "vitest";
import { pageText, type Piece } from "@/lib/records/text/page-text";
import { withoutRunning } from "@/lib/records/text/running-lines";
import { textParts } from "@/lib/records/text/text-parts";

const piece = (str: string, y: number, height = 10, hasEOL = true): Piece => ({ str, transform: [1, 0, 0, 1, 50, y], height, hasEOL });

describe("the words of a page", () => {
  it("come in paragraphs, with headings marked", () => {
    const page = [piece("Minutes", 700, 22), piece("The council met", 660), piece("in the evening.", 646), piece("Nobody was late.", 600)];
    expect(pageText(page)).toBe("# Minutes\n\nThe council met in the evening.\n\nNobody was late.");
  });

  it("put together a word that was parted at the end of a line, and no other", () => {
    expect(pageText([piece("They spoke of park-", 660), piece("ing and of Saltmarsh-", 646), piece("North.", 632)])).toBe(
      "They spoke of parking and of Saltmarsh- North.",
    );
  });

  it("hold no sign that shows nothing", () => expect(pageText([piece("a\u0000b\ue000 c", 660)])).toBe("a b c"));

  it("are none where there are none", () => expect(pageText([])).toBe(""));
});

describe("a line at the head or foot of most pages", () => {
  it("is left out", () => {
    const pages = ["Budget 2026\n\nFirst.\n\nPage 1 of 3", "Budget 2026\n\nSecond.\n\nPage 2 of 3", "Budget 2026\n\nThird.\n\nPage 3 of 3"];
    expect(withoutRunning(pages)).toEqual(["First.", "Second.", "Third."]);
  });

  it("stays where it stands once, or says something else each time", () => {
    expect(withoutRunning(["Page 1 of 1"])).toEqual(["Page 1 of 1"]);
    expect(withoutRunning(["One.\n\nEnd of one", "Two.\n\nEnd of two"])).toEqual(["One.\n\nEnd of one", "Two.\n\nEnd of two"]);
  });
});

describe("a long text", () => {
  it("goes on on further pages, each of whole pages of the PDF", () => {
    const text = Array.from({ length: 10 }, (_, n) => `# Page ${n + 1}\n\n${"x".repeat(5_000)}`).join("\f");
    const parts = textParts(text);
    expect(parts.map((part) => part.map(({ number }) => number))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
    ]);
    expect(parts[0]![0]!.blocks[0]).toEqual({ isHeading: true, text: "Page 1" });
  });

  it("has no part where it has no words", () => expect(textParts(" \f\n\n\f ")).toEqual([]));
});
