import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { isTaken } from "@/lib/auth/sign-up/taken";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";

/**
 * The rows of a new account that acts for its own citizen. It takes over the id of its sign-up: an authenticator that has made a passkey
 * for it knows that one already.
 */
export async function openAccount(db: Db, { id, email, locale, facts }: SignUp, passwordHash: string | undefined): Promise<string> {
  const { legalName, username } = facts;
  if (!legalName || !username) throw new NotFoundError("not every question is answered");
  if (await isTaken(db, username)) throw new DomainError("signUp.usernameGone");
  const password = passwordHash === undefined ? {} : { passwordHash, passwordChangedAt: now() };
  const data = { id, username, email, displayName: legalName, kind: "resident", locale, ...password };
  // Two sign-ups with one address at once: the unique index lets one of them through.
  const [account] = await db.account.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  if (!account) throw new DomainError((await db.account.count({ where: { email } })) ? "signUp.emailTaken" : "signUp.usernameGone");
  const { id: partyId } = await db.party.create({ data: { kind: "citizen", displayName: legalName }, select: { id: true } });
  await db.citizen.create({ data: { partyId, legalName } });
  const acts = ["see", "draft", "send", "pay"];
  const mandate = await db.mandate.create({ data: { accountId: id, partyId, kind: "self", areas: ["*"], acts }, select: { id: true } });
  await db.account.update({ where: { id }, data: { lastMandateId: mandate.id } });
  return id;
}
