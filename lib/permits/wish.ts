import { isProof } from "@/lib/permits/proof";
import { isReference, normaliseReference } from "@/lib/reference";

/** What somebody wants to check: the code that stands on a permit, or what its QR holds. */
export type Wish = { code: string } | { proof: string };

/** `number`: a permit's number was typed, by which nothing is looked up. */
export type WishProblem = "empty" | "number" | "noCode";

/** Reads what was typed, scanned or pasted; of an address, what stands behind its last slash. */
export function readWish(typed: string): Wish | { problem: WishProblem } {
  const text = typed.trim().replace(/^.*\//s, "");
  if (!text) return { problem: "empty" };
  if (isProof(text)) return { proof: text };
  if (text.length > 40) return { problem: "noCode" };
  const code = normaliseReference(text);
  if (code.startsWith("VC") && isReference(code)) return { code };
  return { problem: /^[A-Z]{2}\W*\d{4}\W*\d{3,9}$/i.test(text) ? "number" : "noCode" };
}

export const writeWish = (wish: Wish) => ("proof" in wish ? wish.proof : wish.code);
