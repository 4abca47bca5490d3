import { z } from "zod";
import { jsonIn } from "@/lib/auth/passkeys/schema";
import { now } from "@/lib/clock";
import { newToken } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

const MINUTES = 5;

/** What a passkey was asked for, in which browser, and of whose account; without an account anyone's passkey may answer. */
export type Asked = { purpose: "create" | "signIn" | "verify"; browserHash: string; accountId?: string };

/** A question for a passkey, in base64url. */
export async function newChallenge(db: Db, { purpose, browserHash, accountId }: Asked): Promise<string> {
  const challenge = newToken();
  const expiresAt = new Date(now().getTime() + MINUTES * 60_000);
  await db.passkeyChallenge.create({ data: { challenge, purpose, browserHash, accountId: accountId ?? null, expiresAt } });
  return challenge;
}

const clientData = z.object({ challenge: z.string().max(200) });

/**
 * Uses up the challenge that an answer names, before anyone looks at its signature: a second answer finds it used. Resolves to it;
 * throws when it was not asked for just this, is too old, was used, or was asked in another browser.
 */
export async function takeChallenge(clientDataJSON: string, { purpose, browserHash, accountId }: Asked): Promise<string> {
  const { data } = clientData.safeParse(jsonIn(Buffer.from(clientDataJSON, "base64url").toString()));
  const at = now();
  const open = { purpose, browserHash, accountId: accountId ?? null, usedAt: null, expiresAt: { gt: at } };
  const { count } = await asSystem("takeChallenge", (db) =>
    db.passkeyChallenge.updateMany({ where: { challenge: data?.challenge ?? "", ...open }, data: { usedAt: at } }),
  );
  if (!data || !count) throw new DomainError("passkey.stale");
  return data.challenge;
}
