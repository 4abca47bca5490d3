import { getDocumentProxy } from "unpdf";
import { withoutRunning } from "@/lib/records/text/running-lines";
import { pageText, type Piece } from "@/lib/records/text/page-text";
import type { ReadPdf } from "@/lib/records/text/read-pdf-aside";

/** The table keeps no more of one record. */
const LONGEST = 1_900_000;

/** The words of a PDF, page by page, in paragraphs. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  try {
    const document = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
    const pages: string[] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      const { items } = await page.getTextContent();
      pages.push(pageText(items.filter((item): item is typeof item & Piece => "str" in item)));
      page.cleanup();
    }
    const read = { text: withoutRunning(pages).join("\f").slice(0, LONGEST), pages: document.numPages };
    await document.destroy();
    return read;
  } catch {
    return { problem: "unreadable" };
  }
}
