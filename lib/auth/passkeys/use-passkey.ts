import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { takeChallenge, type Asked } from "@/lib/auth/passkeys/challenge";
import { checkAssertion } from "@/lib/auth/passkeys/check-assertion";
import type { Assertion } from "@/lib/auth/passkeys/schema";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

const kept = { id: true, accountId: true, credentialId: true, publicKey: true, name: true } as const;
type Kept = { id: string; accountId: string; name: string };
type Use = { counter: bigint; isSynced: boolean };

/** The account whose passkey gave this answer, or undefined for a passkey that is not kept here any more. Throws for every other refusal. */
export async function usePasskey(answer: Assertion, asked: Asked, visit: Visit): Promise<string | undefined> {
  const challenge = await takeChallenge(answer.response.clientDataJSON, asked);
  const { id: credentialId } = answer;
  const passkey = await asSystem("usePasskey", (db) => db.passkey.findUnique({ where: { credentialId }, select: kept }));
  if (!passkey || (asked.accountId && asked.accountId !== passkey.accountId)) return undefined;
  const use = await checkAssertion(passkey, answer, challenge);
  if (!use) throw new DomainError("passkey.wrong");
  const outcome = await asSystem("usePasskey", (db) => countUse(db, passkey, use, visit));
  if (outcome === "copied") throw new DomainError("passkey.copied");
  return outcome === "counted" ? passkey.accountId : undefined;
}

/** A signature counter only rises (WebAuthn, 7.2): where it does not, someone may hold a copy, and the owner is told. */
async function countUse(db: Db, { id, accountId, name }: Kept, { counter, isSynced }: Use, visit: Visit) {
  const before = counter > 0n ? { lt: counter } : 0n;
  const { count } = await db.passkey.updateMany({ where: { id, counter: before }, data: { counter, isSynced, lastUsedAt: now() } });
  if (count) return "counted";
  if (!(await db.passkey.count({ where: { id } }))) return "gone";
  const event = await noteEvent(db, accountId, "passkeyRefused", visit, { passkey: name });
  await tellOwner(db, accountId, "passkeyRefused", { passkey: name }, { notMe: event });
  return "copied";
}
