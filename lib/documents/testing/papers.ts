import PDFDocument from "pdfkit";
import sharp from "sharp";

/** A PDF of so many pages, made as an office program would. */
export async function paper(options: PDFKit.PDFDocumentOptions = {}, pages = 1): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.text("Proof of address");
  for (let page = 1; page < pages; page++) document.addPage().text("…");
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A PDF of exactly so many bytes: what it is larger than a small one stands in a stream that nothing uses. */
export function paperOf(size: number): Buffer {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"]; // prettier-ignore
  const build = (fill: number) => {
    let text = "%PDF-1.7\n";
    const at = [...objects, `<< /Length ${fill} >>\nstream\n${"x".repeat(fill)}\nendstream`].map((object, index) => {
      const offset = text.length;
      text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return offset;
    });
    const rows = at.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    return `${text}xref\n0 5\n0000000000 65535 f \n${rows}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  };
  let fill = size - build(0).length;
  while (build(fill).length > size) fill--;
  return Buffer.from(build(fill).padEnd(size, "\n"), "latin1");
}

/** A picture with edges enough to be sharp. */
export function picture(width: number, height: number): ReturnType<typeof sharp> {
  const squares = `<svg width="${width}" height="${height}"><defs><pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse"><rect width="24" height="24" fill="#ccc"/><rect width="12" height="12" fill="#444"/></pattern></defs><rect width="100%" height="100%" fill="url(#p)"/></svg>`;
  return sharp(Buffer.from(squares));
}
