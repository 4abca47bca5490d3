import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { closeResetLinks } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** Ends every session and sign-in under way, forgets every remembered device, and takes away each way in that was added since then. */
export async function dropWaysIn(db: Db, accountId: string, since: Date) {
  const added = { accountId, createdAt: { gte: since } };
  await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "contactUndone" } });
  await endFlows(db, accountId);
  await db.device.updateMany({ where: { accountId }, data: { rememberedUntil: null } });
  await db.passkey.deleteMany({ where: added });
  await db.authenticatorApp.deleteMany({ where: added });
  await db.recoveryCode.deleteMany({ where: added });
  await closeResetLinks(db, accountId);
  // A password set since then is a stranger's: the owner sets a new one by mail.
  await db.account.updateMany({ where: { id: accountId, passwordChangedAt: { gte: since } }, data: { passwordHash: null } });
}
