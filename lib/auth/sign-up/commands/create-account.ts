import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { makeRecoveryCodes } from "@/lib/auth/credentials/recovery-codes";
import type { MadePasskey } from "@/lib/auth/passkeys/check-creation";
import { keepPasskey } from "@/lib/auth/passkeys/keep-passkey";
import { openAccount } from "@/lib/auth/sign-up/commands/open-account";
import { lastsUntil } from "@/lib/auth/sign-up/keep-open";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { record } from "@/lib/audit/record";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** What the person signs in with from now on. */
type WayIn = { passwordHash: string; passkey?: undefined } | { passkey: MadePasskey; passwordHash?: undefined };

/** Makes the account, with its citizen and first recovery codes, once: resolves to its id and the codes, or undefined when another tab was faster. */
export const createAccount = (signUp: SignUp, { passwordHash, passkey }: WayIn, visit: Visit) =>
  asSystem("createAccount", async (db) => {
    if (!(await isStillOpen(db, signUp))) return undefined;
    const accountId = await openAccount(db, signUp, passwordHash);
    await db.signUp.update({ where: { id: signUp.id }, data: { accountId, expiresAt: lastsUntil() } });
    const codes = await makeRecoveryCodes(db, accountId);
    await noteEvent(db, accountId, "accountCreated", visit);
    if (passkey) await keepPasskey(db, accountId, passkey, visit);
    record(db, { kind: "system", job: "signUp" }, "account.created", { id: accountId }, { by: passkey ? "passkey" : "password" });
    await tellOwner(db, accountId, "accountCreated", { username: signUp.facts.username ?? "", by: passkey ? "passkey" : "password" });
    return { accountId, codes };
  });

/** Locks the sign-up, so that of two tabs the second sees what the first has done. */
async function isStillOpen(db: Db, { id }: SignUp) {
  const [row] = await db.$queryRaw<{ account_id: string | null; confirmed_at: Date | null }[]>`
    SELECT account_id, confirmed_at FROM sign_up WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row?.confirmed_at) throw new NotFoundError("not confirmed");
  return !row.account_id;
}
