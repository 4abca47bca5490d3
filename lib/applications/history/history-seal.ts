import { sign, verify } from "node:crypto";
import { findKey, newestKey } from "@/lib/crypto/signing/signing-keys";

/** Which row is the last of which history, in the words that are signed. */
export type LastRow = { id: string; seq: number; hash: string };
/** The city's signature over the last row: without the key nobody computes a whole history anew. */
export type HistorySeal = { key: string; signature: string };

const message = ({ id, seq, hash }: LastRow) => Buffer.from(`history ${id} ${seq} ${hash}`);

export function sealHistory(last: LastRow): HistorySeal {
  const key = newestKey();
  return { key, signature: sign(null, message(last), findKey(key)!.privateKey!).toString("base64url") };
}

export function isSealed(last: LastRow, { key, signature }: HistorySeal): boolean {
  const found = findKey(key);
  return Boolean(found && verify(null, message(last), found.publicKey, Buffer.from(signature, "base64url")));
}
