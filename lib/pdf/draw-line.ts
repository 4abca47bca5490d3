import { baselineOf, type Letters } from "./letters";
import type { Line } from "./lines";
import { scriptOf } from "./pieces";
import type { Sheet, Structure } from "./sheet";

/** What is drawn is not what is read: letters run from right to left, or stand for others. */
const differs = ({ text, pieces }: Line) =>
  pieces.some(({ direction }) => direction === "rtl") || pieces.map((piece) => piece.text).join("") !== text;

/**
 * Draws a line whose left upper corner is at (left, top), in points from the page's, as content of an element. Where it differs from
 * what is read, the text stands beside it for copying and for screen readers, in the content and in the structure (PDF 1.7, 14.9.4):
 * some readers look at one of them only.
 */
export function drawLine({ doc }: Sheet, element: Structure, line: Line, letters: Letters, left: number, top: number) {
  const draw = () => drawGlyphs(doc, line, letters, left, top);
  if (!differs(line)) return void element.add(draw);
  const span = doc.struct("Span", { actual: line.text });
  element.add(span);
  const content = doc.markStructureContent("Span", { actual: line.text });
  draw();
  doc.endMarkedContent();
  span.add(content).end();
}

/** The same, outside the structure: screen readers pass over it. */
export const drawAside = (sheet: Sheet, line: Line, letters: Letters, left: number, top: number) =>
  sheet.artifact("Pagination", (doc) => {
    doc.markContent("Span", { actual: line.text });
    drawGlyphs(doc, line, letters, left, top);
    doc.endMarkedContent();
  });

function drawGlyphs(doc: PDFKit.PDFDocument, { pieces }: Line, letters: Letters, left: number, top: number) {
  doc.fillColor(letters.colour).fontSize(letters.size);
  // In the order of reading: software that knows no tags copies text as it was drawn.
  for (const piece of pieces.toSorted((a, b) => a.start - b.start))
    doc.font(piece.face).text(piece.text, left + piece.x, top + baselineOf(letters), {
      lineBreak: false,
      baseline: "alphabetic",
      characterSpacing: letters.tracking ?? 0,
      // A string is not a list of features but a script: pdfkit hands it on to fontkit's layout().
      features: scriptOf(piece) as never,
    });
}
