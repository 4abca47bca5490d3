/** Stands where the city took something out. */
export const TAKEN_OUT = "[…]";

/** What stays, piece by piece: what was taken out may be written as three dots, too. */
const pieces = (text: string) =>
  text
    .replaceAll("[...]", TAKEN_OUT)
    .split(TAKEN_OUT)
    .map((piece) => piece.trim())
    .filter(Boolean);

/**
 * The text as the public may read it, or undefined when more was done than taking out: nobody puts words into a reporter's mouth. Each piece
 * that stays must stand in the original, in the same order.
 */
export function redact(original: string, changed: string): string | undefined {
  let at = 0;
  for (const piece of pieces(changed)) {
    const found = original.indexOf(piece, at);
    if (found < 0) return undefined;
    at = found + piece.length;
  }
  const kept = changed.replaceAll("[...]", TAKEN_OUT).trim();
  return kept.includes(TAKEN_OUT) ? kept : undefined;
}
