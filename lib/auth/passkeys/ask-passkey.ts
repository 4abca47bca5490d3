import { generateAuthenticationOptions } from "@simplewebauthn/server";
import { challengeBytes, newChallenge, TIMEOUT_MS } from "@/lib/auth/passkeys/challenge";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { asSystem } from "@/lib/db/as-actor";

const credentialsOf = (accountId: string) =>
  asSystem("askPasskey", (db) => db.passkey.findMany({ where: { accountId }, select: { credentialId: true, transports: true } }));

/** What the browser asks an authenticator, as JSON: any passkey of this site may answer. */
export async function askToSignIn(browserHash: string): Promise<string> {
  return assertionOptions(await newChallenge({ purpose: "signIn", browserHash }));
}

/** The same, of one account's passkeys, where it is known already whose turn it is. */
export async function askToVerify({ accountId }: { accountId: string }, browserHash: string): Promise<string> {
  const known = await credentialsOf(accountId);
  const challenge = await newChallenge({ purpose: "verify", browserHash, accountId });
  return assertionOptions(
    challenge,
    known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  );
}

const assertionOptions = async (challenge: string, allowCredentials?: { id: string; transports: string[] }[]) =>
  JSON.stringify(
    await generateAuthenticationOptions({
      rpID: relyingParty().id,
      challenge: challengeBytes(challenge),
      timeout: TIMEOUT_MS,
      userVerification: "required",
      ...(allowCredentials && { allowCredentials }),
    }),
  );
