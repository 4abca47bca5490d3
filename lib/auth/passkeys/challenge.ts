import { z } from "zod";
import { jsonIn } from "@/lib/auth/passkeys/schema";
import { now } from "@/lib/clock";
import { newToken } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** How long a challenge lives, and a browser keeps its question open. */
export const TIMEOUT_MS = 5 * 60_000;

/**
 * What a passkey was asked for, in which browser, and of whose account, or for which that is only being created; without either anyone's
 * passkey may answer.
 */
export type Asked = { purpose: "create" | "signIn" | "verify"; browserHash: string; accountId?: string; signUpId?: string };

/** A question for a passkey, in base64url. */
export async function newChallenge(db: Db, asked: Asked): Promise<string> {
  const challenge = newToken();
  const expiresAt = new Date(now().getTime() + TIMEOUT_MS);
  await db.passkeyChallenge.create({ data: { challenge, ...bound(asked), expiresAt } });
  return challenge;
}

export const challengeBytes = (challenge: string) => new Uint8Array(Buffer.from(challenge, "base64url"));

/** What has to be the same when it is answered; what was not said counts too. */
const bound = ({ accountId, signUpId, ...asked }: Asked) => ({ ...asked, accountId: accountId ?? null, signUpId: signUpId ?? null });

const clientData = z.object({ challenge: z.string().max(200) });

/**
 * Uses up the challenge that an answer names, before anyone looks at its signature: a second answer finds it used. Resolves to it;
 * throws when it was not asked for just this, is too old, was used, or was asked in another browser.
 */
export async function takeChallenge(clientDataJSON: string, asked: Asked): Promise<string> {
  const { data } = clientData.safeParse(jsonIn(Buffer.from(clientDataJSON, "base64url").toString()));
  const at = now();
  const open = { ...bound(asked), usedAt: null, expiresAt: { gt: at } };
  const { count } = await asSystem("takeChallenge", (db) =>
    db.passkeyChallenge.updateMany({ where: { challenge: data?.challenge ?? "", ...open }, data: { usedAt: at } }),
  );
  if (!data || !count) throw new DomainError("passkey.stale");
  return data.challenge;
}
