import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { keyFor } from "@/lib/crypto/keys";

/** 32 random bytes for a cookie or a link; the database keeps only its hash. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a random token. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("base64url");

/** A security code: six digits, leading zeros included. */
export const newCode = () => randomInt(1_000_000).toString().padStart(6, "0");

/** A keyed hash, for short secrets such as codes, bound to what they belong to. */
export const keyedHash = (purpose: string, ...parts: string[]) =>
  createHmac("sha256", keyFor(purpose)).update(parts.join("\0")).digest("base64url");

/** Compares two hashes in constant time. */
export const sameHash = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
