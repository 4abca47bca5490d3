import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { algorithms } from "@/lib/auth/passkeys/algorithms";
import { newChallenge } from "@/lib/auth/passkeys/challenge";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { userHandle } from "@/lib/auth/passkeys/user-handle";
import { city } from "@/lib/city/city";
import { asSystem } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";

const TIMEOUT_MS = 5 * 60_000; // as long as the challenge lives
const asBytes = (challenge: string) => new Uint8Array(Buffer.from(challenge, "base64url"));

const credentialsOf = (accountId: string) =>
  asSystem("askPasskey", (db) => db.passkey.findMany({ where: { accountId }, select: { credentialId: true, transports: true } }));

/** What the browser asks an authenticator, as JSON: any passkey of this site may answer. */
export async function askToSignIn(browserHash: string): Promise<string> {
  const challenge = await asSystem("askPasskey", (db) => newChallenge(db, { purpose: "signIn", browserHash }));
  return assertionOptions(challenge);
}

/** The same, of one account's passkeys, where it is known already whose turn it is. */
export async function askToVerify({ accountId }: { accountId: string }, browserHash: string): Promise<string> {
  const known = await credentialsOf(accountId);
  const challenge = await asSystem("askPasskey", (db) => newChallenge(db, { purpose: "verify", browserHash, accountId }));
  return assertionOptions(
    challenge,
    known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  );
}

const assertionOptions = async (challenge: string, allowCredentials?: { id: string; transports: string[] }[]) =>
  JSON.stringify(
    await generateAuthenticationOptions({
      rpID: relyingParty().id,
      challenge: asBytes(challenge),
      timeout: TIMEOUT_MS,
      userVerification: "required",
      ...(allowCredentials && { allowCredentials }),
    }),
  );

/** What the browser asks an authenticator to make a new passkey of an account, as JSON; the ones it has already are left out. */
export async function askToCreate(accountId: string, browserHash: string): Promise<string> {
  const known = await credentialsOf(accountId);
  const { challenge, ...account } = await asSystem("askPasskey", async (db) => ({
    ...(await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true, displayName: true, locale: true } })),
    challenge: await newChallenge(db, { purpose: "create", browserHash, accountId }),
  }));
  const options = await generateRegistrationOptions({
    rpName: city().name[account.locale as Language],
    rpID: relyingParty().id,
    userID: userHandle(accountId),
    userName: account.email,
    userDisplayName: account.displayName,
    challenge: asBytes(challenge),
    timeout: TIMEOUT_MS,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  return JSON.stringify(options);
}
