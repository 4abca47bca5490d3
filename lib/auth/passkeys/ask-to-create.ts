import { generateRegistrationOptions } from "@simplewebauthn/server";
import { algorithms } from "@/lib/auth/passkeys/algorithms";
import { challengeBytes, newChallenge, TIMEOUT_MS } from "@/lib/auth/passkeys/challenge";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { userHandle } from "@/lib/auth/passkeys/user-handle";
import { city } from "@/lib/city/city";
import { asSystem } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";

type Owner = { id: string; email: string; displayName: string; locale: Language };
type Known = { credentialId: string; transports: string[] }[];

/** What the browser asks an authenticator to make a new passkey of an account, as JSON; the ones it has already are left out. */
export async function askToCreate(accountId: string, browserHash: string): Promise<string> {
  const { owner, known } = await asSystem("askPasskey", async (db) => ({
    owner: await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { id: true, email: true, displayName: true, locale: true },
    }),
    known: await db.passkey.findMany({ where: { accountId }, select: { credentialId: true, transports: true } }),
  }));
  return creationOptions(owner as Owner, known, await newChallenge({ purpose: "create", browserHash, accountId }));
}

/** The same for an account that is being created: its sign-up's id will be its own, and is what authenticators know it by. */
export async function askForFirst(signUp: Owner, browserHash: string): Promise<string> {
  return creationOptions(signUp, [], await newChallenge({ purpose: "create", browserHash, signUpId: signUp.id }));
}

const creationOptions = async ({ id, email, displayName, locale }: Owner, known: Known, challenge: string) =>
  JSON.stringify(
    await generateRegistrationOptions({
      rpName: city().name[locale],
      rpID: relyingParty().id,
      userID: userHandle(id),
      userName: email,
      userDisplayName: displayName,
      challenge: challengeBytes(challenge),
      timeout: TIMEOUT_MS,
      attestationType: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    }),
  );
