import { createHash } from "node:crypto";

/**
 * What makes a message itself: the form it came from, who sent it, and its words. The same form sent twice is one message;
 * the same form with other words, as after going back, is another one, so that nothing is refused or lost.
 */
export function messageKey(form: string, ...parts: (string | undefined)[]): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([form, ...parts]))
    .digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
