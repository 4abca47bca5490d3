import { createHash } from "node:crypto";
import { currentHeads } from "@/lib/audit/sign-heads";

/** A short form of the signed heads that fits on a page: whoever noted it can later show that the history was not rewritten. */
export async function witness(): Promise<{ at: string; digest: string }> {
  const { at, heads, signature } = await currentHeads();
  return {
    at,
    digest: createHash("sha256")
      .update(`${heads} ${signature}`)
      .digest("hex")
      .slice(0, 32)
      .replace(/(.{4})(?=.)/g, "$1 "),
  };
}
