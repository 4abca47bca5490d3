import { deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { handwritten, packed } from "@/lib/documents/testing/handwritten";
import { checkPdf } from "./check-pdf";

const script = "<< /S /JavaScript /JS (x) >>";
const flate = "/Type /ObjStm /Filter /FlateDecode";

/** What it does when its page is opened, by the names that a paper never needs. */
const acts = [
  ["JavaScript", script],
  ["JS", "<< /S /Rendition /JS (x) >>"],
  ["Launch", "<< /S /Launch /F (cmd.exe) >>"],
  ["EmbeddedFile", "<< /Type /EmbeddedFile >>"],
  ["RichMedia", "<< /Subtype /RichMedia >>"],
  ["XFA", "<< /XFA 9 0 R >>"],
] as const;

/** As PNG does: each row is said by its difference to the one above. */
function predicted(bytes: Buffer, columns = 4): Buffer {
  const padded = Buffer.concat([bytes, Buffer.alloc((columns - (bytes.length % columns)) % columns, " ")]);
  const rows = Array.from({ length: padded.length / columns }, (_, row) => [
    2,
    ...Array.from({ length: columns }, (_, at) => (padded[row * columns + at]! - (padded[(row - 1) * columns + at] ?? 0)) & 0xff),
  ]);
  return deflateSync(Buffer.from(rows.flat()));
}

/** Deflated in one piece as it is, so that its words stand in the file. */
const stored = (bytes: Buffer) => deflateSync(bytes, { level: 0 });

const disguises: Record<string, (act: string) => string> = {
  "a predictor": (act) => packed(`5 0 ${act}`, `${flate} /DecodeParms << /Predictor 12 /Columns 4 >>`, predicted),
  "a predictor by its short name": (act) =>
    packed(`5 0 ${act}`, "/Type /ObjStm /F /FlateDecode /DP << /Predictor 12 /Columns 4 >>", predicted),
  "blanks behind stream": (act) => packed(`5 0 ${act}`, flate).replace("stream\n", "stream \t  \n"),
  "many blanks behind stream": (act) => packed(`5 0 ${act}`, flate).replace("stream\n", `stream${" ".repeat(2_000)}\r\n`),
  "a bare carriage return": (act) => packed(`5 0 ${act}`, flate).replace("stream\n", "stream\r"),
  "a comment before stream": (act) => packed(`5 0 ${act}`, flate).replace("stream\n", "%x\nstream\n"),
  "more words behind stream": (act) => packed(`5 0 ${act}`, flate).replace("stream\n", "stream of words\n"),
  "endstream in its data": (act) => packed(`5 0 (endstream) ${act}`, flate, stored),
  "endstream before packed data": (act) =>
    packed(`5 0 ${act}`, flate, (bytes) => {
      // A stored block that says the closing word, then one in which nothing can be read.
      const first = Buffer.from("5 0 (endstream)\n");
      const head = Buffer.from([0x78, 0x01, 0, first.length, 0, ~first.length & 0xff, 0xff]);
      const all = Buffer.concat([first, bytes.subarray(4)]);
      const sum = deflateSync(all).subarray(-4);
      return Buffer.concat([head, first, deflateRawSync(bytes.subarray(4)), sum]);
    }),
  "packed twice": (act) =>
    packed(`5 0 ${act}`, "/Type /ObjStm /Filter [/FlateDecode /FlateDecode]", (bytes) => deflateSync(deflateSync(bytes))),
  "its filter said twice": (act) =>
    packed(`5 0 ${act}`, `${flate} /Filter [/FlateDecode /FlateDecode]`, (bytes) => deflateSync(deflateSync(bytes))),
  "a filter that stands elsewhere": (act) => packed(`5 0 ${act}`, "/Type /ObjStm /Filter 9 0 R"),
  "no type": (act) => packed(`5 0 ${act}`, "/Filter /FlateDecode"),
  "a false stream around it": (act) => `(stream\n)\nendobj\n5 0 obj\n${packed(`5 0 ${act}`, flate)}`,
  "an object in a false stream": (act) => `(stream\n)\nendobj\n5 0 obj\n${act}\nendobj\n6 0 obj\n(endstream)`,
  "a bracket in a text": (act) => packed(`5 0 ${act}`, `/X (\\)>>stream\n) ${flate}`),
  "no filter, and a wrong length": (act) =>
    packed(`5 0 (endstream) ${act}`, "/Type /ObjStm", (bytes) => bytes).replace(/\/Length \d+/, "/Length 7"),
};

describe("what a paper never needs, in a PDF", () => {
  describe.each(Object.entries(disguises))("with %s", (_, disguise) => {
    it.each(acts)("is refused for /%s", async (_, act) =>
      expect(await checkPdf(handwritten("", disguise(act)))).toEqual({ problem: "active" }),
    );
  });

  it("with its objects packed as programs do is taken, whatever its tables and pictures are packed with", async () => {
    const rows = predicted(Buffer.from("\x01\x00\x10\x00\x02\x00\x04\x01"));
    const table = packed("", "/Type /XRef /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Columns 4 /Predictor 12 >>", () => rows);
    const profile = packed("/JS /XFA", "/Alternate /DeviceRGB /Filter [/ASCIIHexDecode]");
    const objects = [packed("5 0 << /A 1 >>"), packed("5 0 << /A 1 >>", "/Type/ObjStm/Filter[/FlateDecode]"), packed("5 0 << /A 1 >>", "/Type /ObjStm", (bytes) => bytes)]; // prettier-ignore
    const lines = packed("5 0 << /A 1 >>").replace("stream\n", "stream\r\n");
    expect(await checkPdf(handwritten("", ...objects, lines, ...[table, profile].map((stream) => stream.replace("/First 4", ""))))).toEqual(
      { pages: 1 },
    );
  });
});
