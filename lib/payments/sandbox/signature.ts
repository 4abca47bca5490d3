import { createHmac } from "node:crypto";
import { keyFor } from "@/lib/crypto/keys";
import { sameHash } from "@/lib/crypto/token";

const OLDEST_SECONDS = 300;

/** The key that the portal and the sandbox share, as a provider would hand one out. */
export const gatewayKey = () => keyFor("sandbox gateway").toString("base64url");

/** `t=<seconds>,v1=<hmac>` over the time and the raw body, the form most providers use. */
export const sign = (body: string, seconds: number) => `t=${seconds},v1=${hmac(body, seconds)}`;

/** Whether the header was made with our key for just this body, within the last five minutes. */
export function isSigned(body: string, header: string | null, nowSeconds: number): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([\w-]+)$/.exec(header ?? "") ?? [];
  if (!seconds || !given || Math.abs(nowSeconds - Number(seconds)) > OLDEST_SECONDS) return false;
  return sameHash(given, hmac(body, Number(seconds)));
}

const hmac = (body: string, seconds: number) => createHmac("sha256", gatewayKey()).update(`${seconds}.${body}`).digest("base64url");
