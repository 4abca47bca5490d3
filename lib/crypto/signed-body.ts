import { createHmac } from "node:crypto";
import { sameHash } from "@/lib/crypto/token";

const OLDEST_SECONDS = 300;

/** `t=<seconds>,v1=<hmac>` over the time and the raw body, the form in which most providers sign what they post. */
export const signBody = (key: string, body: string, seconds: number) => `t=${seconds},v1=${hmac(key, body, seconds)}`;

/** Whether the header was made with this key for just this body, within the last five minutes. */
export function isSignedBody(key: string, body: string, header: string | null, nowSeconds: number): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([\w-]+)$/.exec(header ?? "") ?? [];
  if (!key || !seconds || !given || Math.abs(nowSeconds - Number(seconds)) > OLDEST_SECONDS) return false;
  return sameHash(given, hmac(key, body, Number(seconds)));
}

const hmac = (key: string, body: string, seconds: number) => createHmac("sha256", key).update(`${seconds}.${body}`).digest("base64url");
