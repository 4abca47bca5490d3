import { restoreContacts } from "@/lib/auth/contact/restore-contacts";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** No transaction takes longer (asActor): what an event tells of was written no earlier than this before the event itself. */
const LONGEST_TRANSACTION_MS = 12_000;

type From = { event: string; at: Date; facts: unknown };

/**
 * Takes back what an event changed and what was changed after it: whoever did the one could do the others. The password goes with it,
 * since they may know it; the owner sets a new one by mail.
 */
export async function freezeChanges(db: Db, accountId: string, { event, at, facts }: From) {
  const since = new Date(at.getTime() - LONGEST_TRANSACTION_MS);
  const added = { accountId, createdAt: { gte: since } };
  // The passkey that got somebody in, or that somebody has a copy of, and the method that did.
  const { id, method } = facts as { id?: string; method?: string };
  await db.passkey.deleteMany({ where: id ? { OR: [added, { id, accountId }] } : added });
  await db.authenticatorApp.deleteMany({ where: added });
  const holdsCodes = event === "recoveryCodeUsed" || method === "recoveryCode";
  await db.recoveryCode.deleteMany({ where: holdsCodes ? { accountId } : added });
  await restoreContacts(db, accountId, since, "lock");
  await db.dataExport.updateMany({
    where: { ...added, status: { in: ["preparing", "ready"] } },
    data: { status: "expired", archive: null },
  });
  await db.accountClosure.updateMany({ where: { ...added, cancelledAt: null, closedAt: null }, data: { cancelledAt: now() } });
  await db.account.update({ where: { id: accountId }, data: { passwordHash: null } });
}
