import { colours } from "./colours";
import { drawLine } from "./draw-line";
import type { Letters } from "./letters";
import { setLines } from "./lines";
import type { Sheet } from "./sheet";
import { leftOf } from "./text-block";

const SIGN = 30;
const PADDING = 17;
const name: Letters = { family: "display", size: 19, leading: 25, colour: colours.onPlate };
const below: Letters = { family: "body", size: 9.5, leading: 15, colour: colours.onPlateMuted };

/** The plate at the head of the first page: the sign, who writes, and where they are. The page goes on below it. */
export function drawLetterhead(sheet: Sheet, from: { name: string; address: string }) {
  const place = { offset: SIGN + 12, width: sheet.width - SIGN - 12 };
  const texts = [
    { text: from.name, letters: name },
    { text: from.address, letters: below },
  ].map((one) => ({ ...one, lines: setLines(one.text, one.letters, place.width, sheet.direction) }));
  const height = texts.reduce((sum, { lines, letters }) => sum + lines.length * letters.leading, 2 * PADDING);

  sheet.artifact("Layout", (doc) => {
    doc.rect(0, 0, doc.page.width, height).fill(colours.plate);
    drawSign(doc, sheet.left(0, SIGN), (height - SIGN) / 2);
  });
  sheet.y = PADDING;
  for (const { lines, letters } of texts) {
    const element = sheet.add("P");
    for (const line of lines) {
      drawLine(sheet, element, line, letters, leftOf(sheet, line, place), sheet.y);
      sheet.y += letters.leading;
    }
  }
  sheet.y = height + 30;
}

/** Two quays and a stop between them, as in the site's header. */
function drawSign(doc: PDFKit.PDFDocument, left: number, top: number) {
  doc
    .save()
    .translate(left, top)
    .scale(SIGN / 32);
  doc.lineWidth(3.5).lineCap("round").strokeColor(colours.onPlate);
  doc.path("M7 4v24M25 4v24M7 16h18").stroke();
  doc.circle(16, 16, 4.5).fillAndStroke(colours.plate, colours.onPlate);
  doc.restore();
}
