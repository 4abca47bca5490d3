import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { keyFor } from "@/lib/crypto/keys";
import { now } from "@/lib/clock";
import { statement } from "@/lib/db/pool";
import { env } from "@/lib/env";

/** The heads of all chains at one moment, signed: a witness that cannot be rewritten together with the database. */
export type SignedHeads = { at: string; heads: string; signature: string };

const SEED_HEADER = "302e020100300506032b657004220420"; // PKCS #8 around an Ed25519 seed, RFC 8410
const privateKey = () =>
  createPrivateKey({ key: Buffer.concat([Buffer.from(SEED_HEADER, "hex"), keyFor("audit heads")]), format: "der", type: "pkcs8" });
const message = ({ at, heads }: Omit<SignedHeads, "signature">) => Buffer.from(`${at} ${heads}`);

export const headsFile = () => join(/* turbopackIgnore: true */ env().DATA_DIR, "audit-heads.jsonl");

let last = "";

/** Appends the signed heads to a file, if anything was written since. */
export async function signHeads(): Promise<void> {
  const signed = await currentHeads();
  if (!signed.heads || signed.heads === last) return;
  await mkdir(dirname(headsFile()), { recursive: true });
  // Begins a line of its own also after one that was cut off.
  await appendFile(headsFile(), `\n${JSON.stringify(signed)}\n`, { mode: 0o600 });
  last = signed.heads;
}

/** `chain:seq:hash` of every chain that has rows, now, signed. */
export async function currentHeads(): Promise<SignedHeads> {
  const rows = await statement<{ chain: number; seq: string; hash: string }>(
    "audit_heads",
    "SELECT chain, seq::text, hash FROM audit_totals() WHERE seq > 0",
    [],
  );
  const unsigned = { at: now().toISOString(), heads: rows.map(({ chain, seq, hash }) => `${chain}:${seq}:${hash}`).join(" ") };
  return { ...unsigned, signature: sign(null, message(unsigned), privateKey()).toString("base64url") };
}

export const isGenuine = (signed: SignedHeads) =>
  verify(null, message(signed), createPublicKey(privateKey()), Buffer.from(signed.signature, "base64url"));

/** Events written up to these heads. */
export const eventsIn = (heads: string) => heads.split(" ").reduce((sum, head) => sum + Number(head.split(":")[1] ?? 0), 0);
