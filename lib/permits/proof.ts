import { sign, verify } from "node:crypto";
import { findKey } from "@/lib/crypto/signing/signing-keys";

/**
 * What the QR of a permit says: `1~<key>~<content>~<signature>`, content and Ed25519 signature (RFC 8032) in base64url. It says that something
 * was issued and for how long, and never to whom: who shows a permit has it with their name, who checks it needs no name.
 * No dot is in it: it stands in an address.
 */
export type PermitFacts = { number: string; code: string; service: string; validFrom: string; validUntil: string | null };

const shape = /^(1~([\w-]{1,20})~([\w-]{1,600}))~([\w-]{86})$/;

/** Whether a text has the form of a proof; what it says is another question. */
export const isProof = (text: string) => shape.test(text);

const contentOf = ({ number, code, service, validFrom, validUntil }: PermitFacts) =>
  Buffer.from(JSON.stringify([number, code, service, validFrom, validUntil])).toString("base64url");

/** The same permit has the same proof: it is made again whenever it is shown. A key whose private half is gone makes none. */
export function permitProof(facts: PermitFacts, key: string): string | undefined {
  const privateKey = findKey(key)?.privateKey;
  if (!privateKey) return undefined;
  const signed = `1~${key}~${contentOf(facts)}`;
  return `${signed}~${sign(null, Buffer.from(signed), privateKey).toString("base64url")}`;
}

/** What a proof says, if the city signed it; undefined for anything else. */
export function readProof(proof: string): PermitFacts | undefined {
  const [, signed, id, content, signature] = shape.exec(proof) ?? [];
  if (!signed || !id || !content || !signature) return undefined;
  const key = findKey(id)?.publicKey;
  if (!key || !verify(null, Buffer.from(signed), key, Buffer.from(signature, "base64url"))) return undefined;
  const [number, code, service, validFrom, validUntil] = JSON.parse(Buffer.from(content, "base64url").toString()) as string[];
  return { number: number!, code: code!, service: service!, validFrom: validFrom!, validUntil: validUntil ?? null };
}
