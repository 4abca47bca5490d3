import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";

/** Without its private half a key signs nothing more, and what it signed can still be checked. */
export type SigningKey = { id: string; publicKey: KeyObject; privateKey?: KeyObject };

/** "2.pem" signs; "2.pub.pem" is what is left of a key whose private half was destroyed. */
const named = /^([1-9]\d{0,5})(\.pub)?\.pem$/;

/** The keys that lie in a folder, by id; none where there is no folder. Throws ConfigError for a file that is no Ed25519 key. */
export function readKeyFiles(folder: string): Map<string, SigningKey> {
  const keys = new Map<string, SigningKey>();
  if (!existsSync(folder)) return keys;
  for (const name of listed(folder).filter((one) => one.endsWith(".pem"))) {
    const [, id, isPublic] = named.exec(name) ?? [];
    const key = id && readKey(join(/* turbopackIgnore: true */ folder, name), Boolean(isPublic));
    if (!id || !key || key.asymmetricKeyType !== "ed25519")
      throw new ConfigError(
        `SIGNING_KEYS_DIR holds "${name}", but a key there must be an Ed25519 key in PEM, named by its number: 2.pem, or 2.pub.pem for its public half alone.`,
      );
    if (!isPublic) keys.set(id, { id, publicKey: createPublicKey(key), privateKey: key });
    else if (!keys.has(id)) keys.set(id, { id, publicKey: key });
  }
  return keys;
}

function listed(folder: string) {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new ConfigError(
      `SIGNING_KEYS_DIR is "${folder}", but it must be a folder that can be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function readKey(file: string, isPublic: boolean) {
  try {
    const text = readFileSync(file, "utf8");
    return isPublic ? createPublicKey(text) : createPrivateKey(text);
  } catch {
    return undefined; // not a key, or not for these eyes
  }
}
