import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { keyFor } from "@/lib/crypto/keys";

/**
 * What the QR of a permit says: `1.<key>.<content>.<signature>`, content and Ed25519 signature (RFC 8032) in base64url. It says that something
 * was issued and for how long, and never to whom: who shows a permit has it with their name, who checks it needs no name.
 */
export type PermitFacts = { number: string; code: string; service: string; validFrom: string; validUntil: string | null };

const SEED_HEADER = "302e020100300506032b657004220420"; // PKCS #8 around an Ed25519 seed, RFC 8410
const privateKey = (id: string) =>
  createPrivateKey({ key: Buffer.concat([Buffer.from(SEED_HEADER, "hex"), keyFor("permits", id)]), format: "der", type: "pkcs8" });

const contentOf = ({ number, code, service, validFrom, validUntil }: PermitFacts) =>
  Buffer.from(JSON.stringify([number, code, service, validFrom, validUntil])).toString("base64url");

/** The same permit has the same proof: it is made again whenever it is shown. */
export function permitProof(facts: PermitFacts, key: string): string {
  const signed = `1.${key}.${contentOf(facts)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey(key)).toString("base64url")}`;
}

/** What a proof says, if the city signed it; undefined for anything else. */
export function readProof(proof: string): PermitFacts | undefined {
  const [, signed, key, content, signature] = /^(1\.([\w-]{1,20})\.([\w-]{1,600}))\.([\w-]{86})$/.exec(proof) ?? [];
  if (!signed || !key || !content || !signature) return undefined;
  const isGenuine = verify(null, Buffer.from(signed), createPublicKey(privateKey(key)), Buffer.from(signature, "base64url"));
  if (!isGenuine) return undefined;
  const [number, code, service, validFrom, validUntil] = JSON.parse(Buffer.from(content, "base64url").toString()) as string[];
  return { number: number!, code: code!, service: service!, validFrom: validFrom!, validUntil: validUntil ?? null };
}

/** The public half of a key, raw and in base64url, for a page that checks without the city. */
export const publicKey = (id: string): string => (createPublicKey(privateKey(id)).export({ format: "jwk" }) as { x: string }).x;
