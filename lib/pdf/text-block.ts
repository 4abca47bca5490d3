import { drawAside, drawLine } from "./draw-line";
import type { Letters } from "./letters";
import { setLines, type Line } from "./lines";
import type { Sheet } from "./sheet";

/** Where lines stand: `offset` from where lines of the page begin, begun there or ended `width` further on. In points. */
export type Place = { offset: number; width: number; align?: "start" | "end" };

export const leftOf = (sheet: Sheet, { width }: Line, { offset, align, ...place }: Place) =>
  sheet.left(align === "end" ? offset + place.width - width : offset, width);

/** A heading or paragraph from the sheet's `y` on; it may go over pages. */
export function writeText(sheet: Sheet, tag: "H1" | "H2" | "P", text: string, letters: Letters, place: Partial<Place> = {}) {
  const whole = { offset: 0, width: sheet.width, ...place };
  const element = sheet.add(tag);
  for (const line of setLines(text, letters, whole.width, sheet.direction)) {
    sheet.need(letters.leading);
    drawLine(sheet, element, line, letters, leftOf(sheet, line, whole), sheet.y);
    sheet.y += letters.leading;
  }
}

/** A line of a running head or foot at the sheet's `y`. */
export function writeRunning(sheet: Sheet, text: string, letters: Letters, align: "start" | "end") {
  const [line] = setLines(text, letters, Infinity, sheet.direction);
  drawAside(sheet, line!, letters, leftOf(sheet, line!, { offset: 0, width: sheet.width, align }), sheet.y);
}
