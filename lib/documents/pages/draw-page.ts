import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MOST_PIXELS, SHEET, type PageLook } from "@/lib/documents/pages/page-look";

export type PageWish = PageLook & { page: number; textOnly?: boolean };
/** `png`: unless only the text was asked for. */
export type DrawnPage = { png?: Uint8Array; text: string };

type Canvas = { context: object; canvas: { toBuffer: (type: "image/png") => Buffer } };

const READER = join(process.cwd(), "node_modules/pdfjs-dist");

/** A page of a PDF as a picture, turned and as large as wished, and its text. Undefined where it has no such page. */
export async function drawPage(bytes: Uint8Array, { page: number, zoom, turn, textOnly }: PageWish): Promise<DrawnPage | undefined> {
  const document = await getDocument({
    ...{ data: bytes, verbosity: 0, isEvalSupported: false, enableXfa: false, useSystemFonts: false },
    ...{ standardFontDataUrl: `${READER}/standard_fonts/`, cMapUrl: `${READER}/cmaps/`, cMapPacked: true },
  }).promise;
  try {
    if (number > document.numPages) return undefined;
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    if (textOnly) return { text };
    const whole = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
    const most = Math.sqrt(MOST_PIXELS / (whole.width * whole.height));
    const viewport = page.getViewport({ scale: Math.min((SHEET * zoom) / whole.width, most), rotation: (page.rotate + turn) % 360 });
    const factory = document.canvasFactory as { create: (width: number, height: number) => Canvas };
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    return { png: new Uint8Array(canvas.toBuffer("image/png")), text };
  } finally {
    await document.destroy();
  }
}
