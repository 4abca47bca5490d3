import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { requireGoodPassword } from "@/lib/auth/credentials/new-password";
import { hashPassword } from "@/lib/auth/credentials/password";
import { makeRecoveryCodes } from "@/lib/auth/credentials/recovery-codes";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { isTaken } from "@/lib/auth/sign-up/taken";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";

/** To save the codes and to go on; later the person signs in as everyone does. */
const HOUR = 3_600_000;

/** Makes the account, with its citizen and first recovery codes, once: resolves to its id and the codes, or undefined when another tab was faster. */
export async function createAccount(signUp: SignUp, password: string, visit: Visit) {
  const { legalName = "", username = "" } = signUp.facts;
  requireGoodPassword(password, [legalName, username, signUp.email]);
  const passwordHash = await hashPassword(password);
  return asSystem("createAccount", async (db) => {
    if (!(await isStillOpen(db, signUp))) return undefined;
    const accountId = await openAccount(db, signUp, passwordHash);
    await db.signUp.update({ where: { id: signUp.id }, data: { accountId, expiresAt: new Date(now().getTime() + HOUR) } });
    const codes = await makeRecoveryCodes(db, accountId);
    await noteEvent(db, accountId, "accountCreated", visit);
    record(db, { kind: "system", job: "signUp" }, "account.created", { id: accountId });
    await tellOwner(db, accountId, "accountCreated", { username });
    return { accountId, codes };
  });
}

/** Locks the sign-up, so that of two tabs the second sees what the first has done. */
async function isStillOpen(db: Db, { id }: SignUp) {
  const [row] = await db.$queryRaw<{ account_id: string | null; confirmed_at: Date | null }[]>`
    SELECT account_id, confirmed_at FROM sign_up WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row?.confirmed_at) throw new NotFoundError("not confirmed");
  return !row.account_id;
}

async function openAccount(db: Db, { email, locale, facts }: SignUp, passwordHash: string): Promise<string> {
  const { legalName, username } = facts;
  if (!legalName || !username) throw new NotFoundError("not every question is answered");
  if (await isTaken(db, username)) throw new DomainError("signUp.usernameGone");
  const data = { username, email, displayName: legalName, passwordHash, passwordChangedAt: now(), kind: "resident", locale };
  // Two sign-ups with one address at once: the unique index lets one of them through.
  const [account] = await db.account.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  if (!account) throw new DomainError((await db.account.count({ where: { email } })) ? "signUp.emailTaken" : "signUp.usernameGone");
  const { id: partyId } = await db.party.create({ data: { kind: "citizen", displayName: legalName }, select: { id: true } });
  await db.citizen.create({ data: { partyId, legalName } });
  const acts = ["see", "draft", "send", "pay"];
  const mandate = await db.mandate.create({
    data: { accountId: account.id, partyId, kind: "self", areas: ["*"], acts },
    select: { id: true },
  });
  await db.account.update({ where: { id: account.id }, data: { lastMandateId: mandate.id } });
  return account.id;
}
