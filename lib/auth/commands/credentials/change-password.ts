import type { Resident, Staff } from "@/lib/auth/actor";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { requireGoodPassword } from "@/lib/auth/credentials/new-password";
import { hashPassword, verifyPassword } from "@/lib/auth/credentials/password";
import { countTry, forgetTries } from "@/lib/auth/credentials/throttle";
import { record } from "@/lib/audit/record";
import { closeResetLinks } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

type Change = { sessionId: string; currentPassword: string; newPassword: string; address: string; visit: Visit };

/**
 * Changes the password, or sets the first one of an account that has none; the present one is asked wherever there is one.
 * Every other session ends. Resolves to the new secret of this one, for its cookie.
 */
export async function changePassword(actor: Resident | Staff, change: Change): Promise<string> {
  const { accountId } = actor;
  const { username, passwordHash } = await asSystem("changePassword", (db) =>
    db.account.findUniqueOrThrow({ where: { id: accountId }, select: { username: true, passwordHash: true } }),
  );
  if (passwordHash) await proveCurrent(accountId, passwordHash, change);
  requireGoodPassword(change.newPassword, [actor.name, actor.email, username]);
  if (passwordHash && change.newPassword === change.currentPassword) throw new DomainError("security.samePassword");

  const newHash = await hashPassword(change.newPassword);
  return asSystem("changePassword", async (db) => {
    // Matching on the old hash: of two changes at once, the second has not been asked the present password.
    const where = { id: accountId, passwordHash };
    const { count } = await db.account.updateMany({ where, data: { passwordHash: newHash, passwordChangedAt: now() } });
    if (!count) throw new DomainError("security.justChanged");
    const secret = await endOthers(db, accountId, change.sessionId);
    const event = await noteEvent(db, accountId, "passwordChanged", change.visit);
    await tellOwner(db, accountId, "passwordChanged", {}, { notMe: event });
    record(db, actor, "password.changed", { id: accountId });
    return secret;
  });
}

async function proveCurrent(accountId: string, passwordHash: string, { currentPassword, address }: Change) {
  await countTry(accountId, address);
  if (!(await verifyPassword(passwordHash, currentPassword))) throw new DomainError("security.wrongPassword");
  await forgetTries(accountId, address);
}

/** What the old password opened, or was about to, opens no more; the session in hand goes on under a new secret. */
async function endOthers(db: Db, accountId: string, sessionId: string): Promise<string> {
  const open = { accountId, revokedAt: null };
  const ended = { revokedAt: now(), revokedReason: "passwordChanged" };
  await db.authSession.updateMany({ where: { ...open, id: { not: sessionId } }, data: ended });
  await endFlows(db, accountId);
  await closeResetLinks(db, accountId);
  const secret = newToken();
  await db.authSession.update({ where: { ...open, id: sessionId }, data: { secretHash: tokenHash(secret) } });
  return secret;
}
