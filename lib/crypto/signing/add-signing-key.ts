import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readKeyFiles } from "@/lib/crypto/signing/key-files";
import { derivedKey, keysFolder } from "@/lib/crypto/signing/signing-keys";

/**
 * Puts a new key into the folder, by which everything is signed that is issued after the next start. The others stay and go on being
 * checked by; the first, which is only derived, is written down now, so that it survives another APP_SECRET.
 */
export function addSigningKey(): { id: string; file: string } {
  const folder = keysFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = readKeyFiles(folder);
  if (!there.has("1")) write(folder, "1", derivedKey().privateKey);
  const id = String(Math.max(1, ...[...there.keys()].map(Number)) + 1);
  return { id, file: write(folder, id, generateKeyPairSync("ed25519").privateKey) };
}

/** Whole or not at all, and never over another: whoever was first with a number keeps it. */
function write(folder: string, id: string, key: KeyObject) {
  const file = join(folder, `${id}.pem`);
  const draft = `${file}.${process.pid}`;
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  try {
    writeFileSync(draft, key.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return file;
}
