/** A piece of a line as a reader of PDFs gives it: `transform` holds where its foot stands and how tall its letters are. */
export type Piece = { str: string; transform: number[]; height: number; hasEOL: boolean };

type Line = { text: string; top: number; height: number };

/** What a heading's letters are larger than the text's by, and what is more than the distance of two lines. */
const HEADING = 1.18;
const GAP = 1.75;
const LONGEST_HEADING = 160;

/** The words of a page: paragraphs parted by an empty line, headings marked by "# ". */
export function pageText(pieces: readonly Piece[]): string {
  const lines = linesOf(pieces);
  const usual = usualHeight(lines);
  const blocks: string[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const isHeading = line.height > usual * HEADING && line.text.length <= LONGEST_HEADING;
    const isBeside = before && Math.abs(before.top - line.top) <= usual * GAP && Math.abs(before.height - line.height) < 0.6;
    if (isBeside && blocks.length) blocks.push(joined(blocks.pop()!, line.text));
    else blocks.push(isHeading ? `# ${line.text}` : line.text);
    before = line;
  }
  return blocks.join("\n\n");
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let [text, top, height] = ["", 0, 0];
  const end = () => {
    const clean = text.replace(/[\p{Cc}\p{Co}\p{Cs}\ufffe\uffff]/gu, " ").replace(/\s+/g, " ").trim(); // prettier-ignore
    if (clean) lines.push({ text: clean, top, height });
    [text, height] = ["", 0];
  };
  for (const { str, transform, height: tall, hasEOL } of pieces) {
    const foot = transform[5] ?? 0;
    if (text.trim() && str.trim() && Math.abs(foot - top) > Math.max(tall, height) * 0.6) end(); // another line, whatever was said of the last
    if (str.trim()) [top, height] = [foot, Math.max(height, tall)];
    text += str;
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** The height of most letters. */
function usualHeight(lines: Line[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of lines) letters.set(height, (letters.get(height) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] || 10;
}

/** A word that was parted at the end of a line is one again. */
const joined = (before: string, line: string) =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;
