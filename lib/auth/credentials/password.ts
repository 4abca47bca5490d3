import { availableParallelism } from "node:os";
import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { keyFor, keyId } from "@/lib/crypto/keys";
import { slots } from "@/lib/auth/credentials/slots";

// OWASP Password Storage: argon2id (the default of this library), 19 MiB, 2 passes, 1 lane.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const hashing = slots(Math.max(1, availableParallelism() - 1), 32);

/** A PHC string, prefixed with the id of the pepper's key: `1$argon2id$…`. */
export const hashPassword = (password: string) => hashing(async () => `${keyId}${await hash(peppered(password, keyId), parameters)}`);

/** Whether the password fits. Without a stored hash it does the same work on a dummy, so that both take the same time. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const [, id, phc] = /^(\w+)(\$.+)$/.exec(stored ?? (await dummy())) ?? [];
  if (!id || !phc) return false;
  return (await hashing(() => verify(phc, peppered(password, id)))) && stored !== null;
}

/** Typed characters count as they are; only their Unicode form is made one (NIST SP 800-63B-4, 3.1.1.2). */
const peppered = (password: string, id: string) =>
  createHmac("sha256", keyFor("password", id)).update(password.normalize("NFC")).digest("base64");

let dummyHash: Promise<string> | undefined;

/** Made once, outside the queue: a busy moment must not be remembered as its result. */
function dummy() {
  dummyHash ??= hash(peppered("no account has this password", keyId), parameters).then((phc) => keyId + phc);
  dummyHash.catch(() => (dummyHash = undefined));
  return dummyHash;
}
