import { createPrivateKey, createPublicKey } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { now } from "@/lib/clock";
import { keyFor } from "@/lib/crypto/keys";
import { ConfigError, env } from "@/lib/env";
import { readKeyFiles, type SigningKey } from "@/lib/crypto/signing/key-files";

const SEED_HEADER = "302e020100300506032b657004220420"; // PKCS #8 around an Ed25519 seed, RFC 8410

/** Every city has the first without doing anything: it is derived from APP_SECRET. A file of that number comes before it. */
export function derivedKey(): SigningKey & Required<Pick<SigningKey, "privateKey">> {
  const der = Buffer.concat([Buffer.from(SEED_HEADER, "hex"), keyFor("permits", "1")]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { id: "1", publicKey: createPublicKey(privateKey), privateKey };
}

let known: { keys: Map<string, SigningKey>; at: number } | undefined;
const AGAIN_MS = 60_000;

/** Where new keys lie: one folder for all processes of a city. */
export const keysFolder = () => env().SIGNING_KEYS_DIR ?? join(/* turbopackIgnore: true */ env().DATA_DIR, "signing-keys");

/** All keys by id, read once. Throws ConfigError for what is no key, and for a folder that was named and is not there. */
function signingKeys(): Map<string, SigningKey> {
  if (known) return known.keys;
  const { SIGNING_KEYS_DIR } = env();
  if (SIGNING_KEYS_DIR && !existsSync(SIGNING_KEYS_DIR))
    throw new ConfigError(`SIGNING_KEYS_DIR is "${SIGNING_KEYS_DIR}", but there is no such folder.`);
  known = { keys: new Map([["1", derivedKey()], ...readKeyFiles(keysFolder())]), at: now().getTime() };
  return known.keys;
}

/** At the start: whatever is wrong with the keys is said then, and not when somebody needs one. */
export const readSigningKeys = () => void newestKey();

/** The key that signs what is issued from now on: the newest that has its private half. Throws ConfigError when none has. */
export function newestKey(): string {
  const able = [...signingKeys().values()].filter(({ privateKey }) => privateKey);
  if (!able.length) throw new ConfigError(`SIGNING_KEYS_DIR has no key that can sign: run npm run signing-keys:new.`);
  return able.map(({ id }) => id).sort((a, b) => Number(b) - Number(a))[0]!;
}

/** A key by its id; one that came since is found within a minute, however many ask for keys that never were. */
export function findKey(id: string): SigningKey | undefined {
  const key = signingKeys().get(id);
  if (key || now().getTime() - known!.at < AGAIN_MS) return key;
  known = undefined;
  return signingKeys().get(id);
}

/** Every public half, the newest first, as a JSON Web Key (RFC 8037): enough to check a permit without the city. */
export const publicKeys = () =>
  [...signingKeys().values()]
    .sort((a, b) => Number(b.id) - Number(a.id))
    .map(({ id, publicKey }) => ({
      kid: id,
      alg: "EdDSA",
      use: "sig",
      ...(publicKey.export({ format: "jwk" }) as { x: string; kty: string; crv: string }),
    }));
