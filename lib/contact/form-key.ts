import { createHash } from "node:crypto";

/** What makes a message itself: its form and its words. The same form with other words, as after going back, is another message. */
export function formKey(form: string, ...words: string[]): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([form, ...words]))
    .digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
