import { colours } from "./colours";
import type { Sheet } from "./sheet";

type Drawn = { size: number; path: string; /** What a screen reader says instead. */ says: string };

/** Dark squares on the paper's white, as a figure with words of its own; `side` in points, with the four squares of quiet around it. */
export function drawSquares(sheet: Sheet, { size, path, says }: Drawn, side: number) {
  sheet.need(side);
  const [left, top, scale] = [sheet.left(0, side), sheet.y, side / (size + 8)];
  const figure = sheet.add("Figure", sheet.root, { alt: says, bbox: [left, top, left + side, top + side] });
  figure.add(() => {
    const { doc } = sheet;
    doc.save().translate(left, top).scale(scale).translate(4, 4);
    doc.path(path).fill(colours.ink);
    doc.restore();
  });
  sheet.y += side;
}
