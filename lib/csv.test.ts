import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv";

describe("a line of a CSV file", () => {
  it.each([
    ["plain cells as they are", ["BP-1", "8 Mill Road", 3], "BP-1,8 Mill Road,3\r\n"],
    ["quotes where a cell holds a comma or a quote", ['a "b", c', ""], '"a ""b"", c",\r\n'],
    ["lines of one cell together", ["one\ntwo"], '"one\ntwo"\r\n'],
    ["nothing for what is missing", [null, undefined, 0], ",,0\r\n"],
    ["numbers, also below zero", [-3], "-3\r\n"],
    ["no formula", ["=1+1", "+1", "-1", "@a", "\t=1", " =1"], "'=1+1,'+1,'-1,'@a,'\t=1,' =1\r\n"],
    ["a link that a formula would send", ['=HYPERLINK("https://x.example","a")'], `"'=HYPERLINK(""https://x.example"",""a"")"\r\n`],
  ])("holds %s", (_, cells, line) => expect(csvLine(cells)).toBe(line));

  it("never begins a cell with what a spreadsheet runs, and gives back what was written", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), (texts) => {
        const read = parsed(csvLine(texts));
        expect(read.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, ""))).toEqual(
          texts.map((text) => text.replace(/^'(?=\s*[=+\-@\t\r])/, "")),
        );
        expect(read.filter((text) => /^\s*[=+\-@\t\r]/.test(text))).toEqual([]);
      }),
    );
  });
});

/** One record, read as RFC 4180 says. */
function parsed(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) cells.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
  return cells;
}
