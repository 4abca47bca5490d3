import { createHash, createHmac, hkdfSync } from "node:crypto";
import { testSettings } from "./settings";

/** As lib/crypto/keys derives it; that file reads the city's JSON, which Playwright's loader cannot. */
export const derivedKey = (purpose: string) =>
  Buffer.from(hkdfSync("sha256", testSettings.APP_SECRET, "", `ecitizen ${purpose} 1`, 32)).toString("base64url");

/** What the database keeps of a cookie's token. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/** A webhook's header as the sandbox gateway signs it. */
export function gatewaySignature(body: string, seconds = Math.floor(Date.now() / 1000)) {
  const mark = createHmac("sha256", derivedKey("sandbox gateway")).update(`${seconds}.${body}`).digest("base64url");
  return `t=${seconds},v1=${mark}`;
}
