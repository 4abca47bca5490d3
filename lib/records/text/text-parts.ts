export type Block = { isHeading: boolean; text: string };
/** One page of the PDF, or all of a text that was written here. */
export type TextPage = { number: number; blocks: Block[] };

/** So much of a text stands on one page of the portal, in letters; a longer one goes on on the next. */
const A_PART = 14_000;

/** A record's text in parts of whole pages, each not much longer than people scroll. */
export function textParts(text: string): TextPage[][] {
  const parts: TextPage[][] = [];
  let size = Infinity;
  for (const page of pagesOf(text)) {
    const letters = page.blocks.reduce((sum, block) => sum + block.text.length, 0);
    if (size + letters > A_PART && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(page);
    size += letters;
  }
  return parts;
}

const pagesOf = (text: string): TextPage[] =>
  text
    .split("\f")
    .map((page, index) => ({ number: index + 1, blocks: page.split(/\n{2,}/).flatMap(blockOf) }))
    .filter(({ blocks }) => blocks.length);

function blockOf(block: string): Block[] {
  const isHeading = /^#{1,3} /.test(block);
  const text = (isHeading ? block.replace(/^#+ /, "") : block).replace(/\s+/g, " ").trim();
  return text ? [{ isHeading, text }] : [];
}
