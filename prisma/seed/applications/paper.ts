import { createHash } from "node:crypto";

export type Paper = { bytes: Buffer; sha256: string };

/** One page that looks like a paper somebody scanned: a heading and lines below it, as a PDF written by hand. */
export function paper(title: string, lines: readonly string[]): Paper {
  const said = [`BT /F1 20 Tf 72 760 Td (${escaped(title)}) Tj ET`, ...lines.map(lineAt)].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${said.length} >>\nstream\n${said}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.lastIndexOf("xref\n")}\n%%EOF\n`;
  const bytes = Buffer.from(text, "latin1");
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const lineAt = (line: string, index: number) => `BT /F1 11 Tf 72 ${720 - index * 20} Td (${escaped(line)}) Tj ET`;

/** The page's font has western letters; what it has not is written without its marks, or left out. */
const escaped = (text: string) =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\u0020-\u007e\u00a1-\u00ff]/g, (letter) => letter.normalize("NFD").replace(/[^\u0020-\u007e]/g, ""))
    .replace(/[\\()]/g, "\\$&");
