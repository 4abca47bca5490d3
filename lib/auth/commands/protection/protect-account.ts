import { findSelf } from "@/lib/access/queries";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { freezeChanges } from "@/lib/auth/commands/protection/freeze-changes";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { holdAccount } from "@/lib/auth/hold-account";
import { closeResetLinks, takeLink } from "@/lib/auth/links/secret-link";
import { eventWords } from "@/lib/auth/event-words";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/words";
import { openThread } from "@/lib/messages/commands/open-thread";
import { inLanguage, paths, type Language } from "@/lib/paths";

/**
 * "This wasn't me": ends every session, forgets every device, takes back what the event changed, opens a case at the help desk and
 * tells all addresses how to get back in. Resolves to false when the link opens nothing any more; of many at once, one does it.
 */
export const protectAccount = (token: string, visit: Visit): Promise<boolean> =>
  asSystem("protectAccount", async (db) => {
    const link = await takeLink(db, token, "notMe");
    if (!link?.subjectId) return false;
    const { accountId, subjectId } = link;
    const event = await db.loginEvent.findFirst({ where: { id: subjectId, accountId } });
    if (!event) return false;
    await holdAccount(db, accountId);
    await shutOut(db, accountId);
    await freezeChanges(db, accountId, event);
    await noteEvent(db, accountId, "notMe", visit);
    const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
    const language = locale as Language;
    const said = await eventWords(language, event);
    await openCase(db, accountId, language, said);
    const to = (path: string) => env().APP_ORIGIN + inLanguage(language, path);
    await tellOwner(db, accountId, "accountProtected", { ...said, signIn: to(paths.signIn), reset: to(paths.forgotPassword) });
    record(db, { kind: "system", job: "protectAccount" }, "account.protected", { id: accountId }, { event: event.event });
    return true;
  });

/** Every session ends, and every browser is a new one to this account: it is asked for a code, and the owner is told of it. */
async function shutOut(db: Db, accountId: string) {
  await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "notMe" } });
  await endFlows(db, accountId);
  await closeResetLinks(db, accountId);
  await db.$executeRaw`UPDATE device SET remembered_until = NULL, browser_hash = 'forgotten ' || id WHERE account_id = ${accountId}::uuid`;
}

/** A thread in the owner's name, so that they can follow it. Staff have none: their desk is the administrator's. */
async function openCase(db: Db, accountId: string, language: Language, said: { what: string; at: string; where: string }) {
  const self = await findSelf(db, accountId);
  if (!self) return;
  const words = await wordsIn(language, "notMe");
  await openThread(db, self, { topic: "suspiciousActivity", subject: words("case.subject"), text: words("case.text", said) });
}
