import type { Db } from "@/lib/db/as-actor";
import { holdAccount } from "@/lib/auth/hold-account";
import { now } from "@/lib/clock";
import { keyedHash } from "@/lib/crypto/token";
import { drawCharacters, readCharacters, spellsSomething } from "@/lib/reference";

const HOW_MANY = 10;
const LENGTH = 10;

const hashOf = (accountId: string, code: string) => keyedHash("recovery code", accountId, code);

/**
 * Ten new codes such as `4K792-DX3MA`, for their owner to see once; the earlier ones end. The database keeps hashes only.
 * The caller notes the event and tells the owner.
 */
export async function makeRecoveryCodes(db: Db, accountId: string): Promise<string[]> {
  // Two tabs at once: the second waits here, so that one set is left and not two.
  await holdAccount(db, accountId);
  const codes = Array.from({ length: HOW_MANY }, newRecoveryCode);
  await db.recoveryCode.deleteMany({ where: { accountId } });
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ accountId, codeHash: hashOf(accountId, code) })) });
  return codes.map((code) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`);
}

function newRecoveryCode(): string {
  const code = drawCharacters(LENGTH);
  return spellsSomething(code) ? newRecoveryCode() : code;
}

/** Whether the typed text is one of the account's codes that was not used yet. It is used up then, for one caller only. */
export async function useRecoveryCode(db: Db, accountId: string, typed: string): Promise<boolean> {
  const code = readCharacters(typed);
  if (code.length !== LENGTH) return false;
  const where = { accountId, codeHash: hashOf(accountId, code), usedAt: null };
  const { count } = await db.recoveryCode.updateMany({ where, data: { usedAt: now() } });
  return count === 1;
}
