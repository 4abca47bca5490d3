import { noteEvent } from "@/lib/auth/account-events";
import { findAccountOwner } from "@/lib/auth/account-owner";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/tell-owner";
import { dropWaysIn } from "@/lib/auth/contact/drop-ways-in";
import { columnsOf, type ContactKind, contactKinds, findContact, openSide } from "@/lib/auth/contact/kinds";
import { takeLink } from "@/lib/auth/links/secret-link";
import { lockAccount } from "@/lib/auth/lock-account";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { wordsIn } from "@/lib/i18n/words";
import { openThread } from "@/lib/messages/commands/open-thread";
import type { Language } from "@/lib/paths";

/**
 * Puts back the address that a change of e-mail replaced, whatever was changed after it: the later addresses and numbers go,
 * every session ends, and so does every way in that was added since. False when the link opens nothing any more.
 */
export const undoContactChange = (token: string, visit: Visit): Promise<boolean> =>
  asSystem("undoContactChange", async (db) => {
    const link = await takeLink(db, token, "undoContact");
    if (!link?.subjectId) return false;
    const { accountId, subjectId } = link;
    await lockAccount(db, accountId);
    const { createdAt: since } = await db.contactChange.findUniqueOrThrow({ where: { id: subjectId }, select: { createdAt: true } });
    const { email } = await findContact(db, accountId);
    await restore(db, accountId, since);
    await dropWaysIn(db, accountId, since);
    await noteEvent(db, accountId, "contactUndone", visit, { change: subjectId });
    await tellOwner(db, accountId, "contactUndone", {}, { also: [email] });
    await openCase(db, accountId);
    record(db, { kind: "system", job: "undoContactChange" }, "contact.undone", { id: subjectId }, { account: accountId });
    return true;
  });

/** Somebody at the help desk looks at what happened. */
async function openCase(db: Db, accountId: string) {
  const owner = await findAccountOwner(db, accountId);
  if (!owner) return;
  const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const words = await wordsIn(locale as Language, "contactDetails");
  await openThread(db, owner, { topic: "suspiciousActivity", subject: words("undo.case.subject"), text: words("undo.case.text") });
}

/** Of each kind, what stood there before the first change since then; changes that wait for a code wait no more. */
async function restore(db: Db, accountId: string, since: Date) {
  const at = now();
  const open = { accountId, confirmedAt: null, codeExpiresAt: { gt: at } };
  await db.contactChange.updateMany({ where: open, data: { codeHash: null, codeExpiresAt: at } });
  const later = [{ createdAt: { gte: since } }, { confirmedAt: { gte: since } }];
  const changes = await db.contactChange.findMany({
    where: { accountId, confirmedAt: { not: null }, undoneAt: null, OR: later },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    take: 1_000,
    select: { id: true, kind: true, oldSealed: true },
  });
  const firsts = contactKinds.flatMap((kind) => changes.find((change) => change.kind === kind) ?? []);
  const columns = firsts.map(({ id, kind, oldSealed }) => columnsOf(accountId, kind as ContactKind, openSide(id, "old", oldSealed)));
  await db.account.update({ where: { id: accountId }, data: Object.assign({}, ...columns) }).catch(sayTaken);
  const ids = changes.map(({ id }) => id);
  await db.contactChange.updateMany({ where: { id: { in: ids } }, data: { undoneAt: at } });
  // The links of later changes lie in mailboxes that are no longer the owner's.
  const links = { accountId, purpose: "undoContact", subjectId: { in: ids }, usedAt: null, supersededAt: null };
  await db.secretLink.updateMany({ where: links, data: { supersededAt: at } });
}

function sayTaken(error: unknown): never {
  throw isUnique(error, "account_email_key") ? new DomainError("contactDetails.undoTaken") : error;
}
