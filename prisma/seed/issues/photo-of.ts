import { createHash } from "node:crypto";
import type { Portrait } from "../applications/portrait";
import type { Registry } from "../registry";
import type { SeedIssuePhoto } from "./seed-issue";

const keyOf = (id: string, what: string) => createHash("sha256").update(`demo issue ${what} ${id}`).digest("hex").slice(0, 48);

/** One of the drawn pictures as a photo of a report, with the small one that pages show. */
export function photoOf(
  { newId }: Registry,
  { bytes, sha256, preview, facts }: Portrait,
  side: "before" | "after",
  addedAt: Date,
  byId: string | null,
): SeedIssuePhoto {
  const id = newId(addedAt);
  const file = {
    ...{ id, key: keyOf(id, "photo"), name: `${side}.jpg`, type: "image/jpeg" as const, bytes, size: bytes.length, sha256, facts },
    ...{ preview: { key: keyOf(id, "preview"), bytes: preview }, createdAt: addedAt },
  };
  return { id: newId(addedAt), side, addedAt, file, byId };
}
