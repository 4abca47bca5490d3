import type { AccountEvent } from "@/lib/auth/account-events";
import { restoreContacts } from "@/lib/auth/contact/restore-contacts";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** `things`: the ids that the events carry, of passkeys and apps that were added; `since`: the time of the event that it begins with. */
type Freeze = (db: Db, accountId: string, things: string[], since: Date) => Promise<unknown>;

/** Whoever it was knows the password, or has set it: it opens nothing until the owner sets a new one by mail. */
const password: Freeze = (db, id) => db.account.update({ where: { id }, data: { passwordHash: null } });
const recoveryCodes: Freeze = (db, accountId) => db.recoveryCode.deleteMany({ where: { accountId, usedAt: null } });

function contacts(db: Db, accountId: string, _things: string[], since: Date) {
  return restoreContacts(db, accountId, since);
}

/** What each change needs so that it counts no more. */
const changes: Partial<Record<AccountEvent, Freeze>> = {
  passwordChanged: password,
  passwordReset: password,
  recoveryCodesMade: recoveryCodes,
  passkeyAdded: (db, accountId, things) => db.passkey.deleteMany({ where: { accountId, id: { in: things } } }),
  appAdded: (db, accountId, things) => db.authenticatorApp.deleteMany({ where: { accountId, id: { in: things } } }),
  emailChanged: contacts,
  alternateEmailChanged: contacts,
  phoneChanged: contacts,
  exportAsked: (db, accountId) =>
    db.dataExport.updateMany({ where: { accountId, status: { in: ["preparing", "ready"] } }, data: { status: "expired", archive: null } }),
  closureAsked: (db, accountId) =>
    db.accountClosure.updateMany({ where: { accountId, cancelledAt: null, closedAt: null }, data: { cancelledAt: now() } }),
};

/** The same for events that changed nothing themselves, but show what a stranger has in hand. */
const intrusions: Partial<Record<AccountEvent, Freeze>> = {
  signedIn: password,
  recoveryUsed: password,
  recoveryCodeUsed: async (...all) => [await recoveryCodes(...all), await password(...all)],
};

const MOST = 200;

/** Takes back what an event changed, and what was changed after it: whoever did the one could do the others. */
export async function freezeChanges(db: Db, accountId: string, from: { event: string; at: Date }) {
  const since = await db.loginEvent.findMany({
    where: { accountId, at: { gte: from.at }, event: { in: Object.keys(changes) } },
    orderBy: { at: "asc" },
    take: MOST,
    select: { event: true, facts: true },
  });
  const things = since.map(({ facts }) => (facts as { id?: unknown }).id).filter((id) => typeof id === "string");
  for (const event of new Set(since.map(({ event }) => event))) await changes[event as AccountEvent]?.(db, accountId, things, from.at);
  await intrusions[from.event as AccountEvent]?.(db, accountId, things, from.at);
}
