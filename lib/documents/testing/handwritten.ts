import { deflateSync } from "node:zlib";

/** A small PDF written by hand, with these objects beside its one page. */
export function handwritten(catalog: string, ...objects: string[]): Buffer {
  const all = [`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", ...objects]; // prettier-ignore
  let text = "%PDF-1.7\n";
  const at = all.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  const rows = at.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${text}xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`, "latin1"); // prettier-ignore
}

/** A stream, packed as its dictionary says. */
export const packed = (
  text: string,
  kind = "/Type /ObjStm /Filter /FlateDecode",
  pack: (bytes: Buffer) => Buffer = (bytes) => deflateSync(bytes),
) => {
  const data = pack(Buffer.from(text, "latin1")).toString("latin1");
  return `<< ${kind} /N 1 /First 4 /Length ${data.length} >>\nstream\n${data}\nendstream`;
};
