import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import type { Assertion } from "@/lib/auth/passkeys/schema";
import { userHandleText } from "@/lib/auth/passkeys/user-handle";

type Signer = { accountId: string; credentialId: string; publicKey: Uint8Array };

/**
 * Whether this passkey signed this challenge for this site, with its person verified. No database, no clock.
 * Resolves to its signature counter and whether it is synced now, or to undefined: whatever is wrong, the answer is the same.
 */
export async function checkAssertion({ accountId, credentialId, publicKey }: Signer, answer: Assertion, challenge: string) {
  const { userHandle } = answer.response;
  if (userHandle !== undefined && userHandle !== userHandleText(accountId)) return undefined;
  const { origin, id } = relyingParty();
  const checked = await verifyAuthenticationResponse({
    response: answer as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    // The counter is judged by whoever counts it: a copy is told only once its signature is known to be right.
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  return { counter: BigInt(newCounter), isSynced: credentialBackedUp };
}
