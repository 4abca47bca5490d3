import { noteEvent } from "@/lib/auth/account-events";
import { findSelf } from "@/lib/access/queries";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { dropWaysIn } from "@/lib/auth/contact/drop-ways-in";
import { findContact } from "@/lib/auth/contact/kinds";
import { restoreContacts } from "@/lib/auth/contact/restore-contacts";
import { takeLink } from "@/lib/auth/links/secret-link";
import { holdAccount } from "@/lib/auth/hold-account";
import { record } from "@/lib/audit/record";
import { asSystem, type Db } from "@/lib/db/as-actor";
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
    await holdAccount(db, accountId);
    const { createdAt: since } = await db.contactChange.findUniqueOrThrow({ where: { id: subjectId }, select: { createdAt: true } });
    const { email } = await findContact(db, accountId);
    await restoreContacts(db, accountId, since);
    await dropWaysIn(db, accountId, since);
    await noteEvent(db, accountId, "contactUndone", visit, { change: subjectId });
    await tellOwner(db, accountId, "contactUndone", {}, { also: [email] });
    await openCase(db, accountId);
    record(db, { kind: "system", job: "undoContactChange" }, "contact.undone", { id: subjectId }, { account: accountId });
    return true;
  });

/** Somebody at the help desk looks at what happened. */
async function openCase(db: Db, accountId: string) {
  const owner = await findSelf(db, accountId);
  if (!owner) return;
  const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const words = await wordsIn(locale as Language, "contactDetails");
  await openThread(db, owner, { topic: "suspiciousActivity", subject: words("undo.case.subject"), text: words("undo.case.text") });
}
