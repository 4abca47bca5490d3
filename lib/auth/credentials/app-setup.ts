import { Secret, TOTP } from "otpauth";
import { now } from "@/lib/clock";
import { keyedHash } from "@/lib/crypto/token";

const MINUTES = 10;
const SECRET_BYTES = 20; // RFC 4226, 4

/** Which set-up of an authenticator app: one begun in this session at this millisecond. */
export type AppSetup = { accountId: string; sessionId: string; since: number };

/** A set-up stands open for ten minutes. */
export const isSetupOpen = (since: number) => since <= now().getTime() && now().getTime() < since + MINUTES * 60_000;

/** The secret of a set-up is worked out again from what it is: it waits nowhere, neither in a row nor in a form. */
export function setupSecret({ accountId, sessionId, since }: AppSetup): Secret {
  const bytes = Buffer.from(keyedHash("authenticator setup", accountId, sessionId, String(since)), "base64url");
  return new Secret({ buffer: new Uint8Array(bytes).buffer.slice(0, SECRET_BYTES) });
}

/** What the app reads from the picture; `issuer` and `label` are how it names the account. */
export const setupAddress = (setup: AppSetup, issuer: string, label: string) =>
  new TOTP({ issuer, label, secret: setupSecret(setup) }).toString();
