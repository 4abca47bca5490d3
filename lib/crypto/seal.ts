import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor, keyId } from "@/lib/crypto/keys";

/** AES-256-GCM as `v1.keyId.iv.tag.ciphertext`. The context (`table:column:rowId`) is authenticated: a value moved elsewhere does not open. */
export function seal(plain: string, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("seal"), iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", keyId, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** The plain text of a sealed value. Throws when it was changed, moved, or sealed under an unknown key. */
export function open(sealed: string, context: string): string {
  const [version, id, iv, tag, text] = sealed.split(".");
  if (version !== "v1" || !id || !iv || !tag || text === undefined) throw new Error("not a sealed value");
  const decipher = createDecipheriv("aes-256-gcm", keyFor("seal", id), Buffer.from(iv, "base64url"), { authTagLength: 16 })
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return decipher.update(Buffer.from(text, "base64url"), undefined, "utf8") + decipher.final("utf8");
}
