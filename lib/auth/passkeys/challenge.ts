import { z } from "zod";
import { jsonIn } from "@/lib/auth/passkeys/schema";
import { now } from "@/lib/clock";
import { newToken } from "@/lib/crypto/token";
import { statement } from "@/lib/db/pool";
import { DomainError } from "@/lib/errors";

/** How long a challenge lives, and a browser keeps its question open. */
export const TIMEOUT_MS = 5 * 60_000;

/**
 * What a passkey was asked for, in which browser, and of whose account, or for which that is only being created; without either anyone's
 * passkey may answer.
 */
export type Asked = { purpose: "create" | "signIn" | "verify"; browserHash: string; accountId?: string; signUpId?: string };

/** A question for a passkey, in base64url. */
export async function newChallenge(asked: Asked): Promise<string> {
  const challenge = newToken();
  const expiresAt = new Date(now().getTime() + TIMEOUT_MS);
  await statement("passkey_ask", "SELECT passkey_ask($1, $2, $3, $4, $5, $6)", [challenge, ...bound(asked), expiresAt]);
  return challenge;
}

export const challengeBytes = (challenge: string) => new Uint8Array(Buffer.from(challenge, "base64url"));

/** What has to be the same when it is answered; what was not said counts too. */
const bound = ({ purpose, browserHash, accountId, signUpId }: Asked) => [purpose, browserHash, accountId ?? null, signUpId ?? null];

const clientData = z.object({ challenge: z.string().max(200) });

export type Kept = { id: string; account_id: string; public_key: Uint8Array; name: string };

/**
 * Uses up the challenge that an answer names, before anyone looks at its signature: a second answer finds it used. Resolves to it, and to
 * the passkey of this credential, if it is kept here. Throws when it was not asked for just this, is too old, was used, or was asked in
 * another browser.
 */
export async function takeChallenge(
  clientDataJSON: string,
  asked: Asked,
  credentialId = "",
): Promise<{ challenge: string; passkey?: Kept }> {
  const { data } = clientData.safeParse(jsonIn(Buffer.from(clientDataJSON, "base64url").toString()));
  const [taken] = await statement<Kept | Record<keyof Kept, null>>(
    "passkey_answered",
    "SELECT * FROM passkey_answered($1, $2, $3, $4, $5, $6, $7)",
    [data?.challenge ?? "", ...bound(asked), now(), credentialId],
  );
  if (!data || !taken) throw new DomainError("passkey.stale");
  return { challenge: data.challenge, ...(taken.id !== null && { passkey: taken }) };
}
