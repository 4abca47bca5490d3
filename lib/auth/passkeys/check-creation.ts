import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { algorithms } from "@/lib/auth/passkeys/algorithms";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import type { Creation } from "@/lib/auth/passkeys/schema";

export type MadePasskey = {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: bigint;
  transports: string[];
  isSynced: boolean;
  /** Which product keeps it, as a UUID; zeros where it does not say. */
  aaguid: string;
};

/** The passkey that an authenticator has made for this challenge, or undefined when anything about it is wrong. */
export async function checkCreation(answer: Creation, challenge: string): Promise<MadePasskey | undefined> {
  const { origin, id } = relyingParty();
  const checked = await verifyRegistrationResponse({
    response: answer as Parameters<typeof verifyRegistrationResponse>[0]["response"],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { credential, credentialBackedUp, aaguid } = checked.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: BigInt(credential.counter),
    transports: answer.response.transports ?? [],
    isSynced: credentialBackedUp,
    aaguid,
  };
}
