import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

/** The version of the derived keys in use; rotation adds the next and keeps the last. */
export const keyId = "1";

const derived = new Map<string, Buffer>();

/** 32 bytes for one purpose, derived from APP_SECRET (RFC 5869), so that no two uses share a key. */
export function keyFor(purpose: string, id = keyId): Buffer {
  const info = `ecitizen ${purpose} ${id}`;
  let key = derived.get(info);
  if (!key) derived.set(info, (key = Buffer.from(hkdfSync("sha256", env().APP_SECRET, "", info, 32))));
  return key;
}
