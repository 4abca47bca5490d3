import { colours } from "./colours";
import type { Sheet } from "./sheet";

/** The two weights of the site: ink opens a section, a thin line parts rows; a double one closes a sum. */
export type Rule = "ink" | "thin" | "double" | "none";

/** Draws a rule over the whole width at the sheet's `y` and moves past it. */
export function drawRule(sheet: Sheet, rule: Rule) {
  const strokes = { ink: [0], thin: [0], double: [0, 2.75], none: [] }[rule];
  const weight = { ink: 1.5, thin: 0.5, double: 1.1, none: 0 }[rule];
  for (const offset of strokes)
    sheet.artifact("Layout", (doc) =>
      doc.rect(sheet.left(0, sheet.width), sheet.y + offset, sheet.width, weight).fill(rule === "thin" ? colours.lineStrong : colours.ink),
    );
  sheet.y += strokes.length ? strokes.at(-1)! + weight : 0;
}
