import { noteEvent } from "@/lib/auth/account-events";
import { newLink } from "@/lib/auth/links/secret-link";
import type { Asked } from "@/lib/auth/ways-back/ask";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

const MINUTES = 30;
/** So many links in so many minutes to one account, however it was named; more are not sent, and nobody is told. */
const MOST = 4;
const WITHIN_MINUTES = 15;

type ResetAsked = Extract<Asked, { for: "resetLink" }>;

/** Mails a link to set a new password, to the account's address or, where it is asked for and there is one, to the alternate address. */
export const sendResetLink = ({ identifier, to, visit }: ResetAsked) =>
  asSystem("sendResetLink", async (db) => {
    for (const account of await accountsNamed(db, identifier)) {
      const toAlternate = to === "alternate" || account.alternateEmail === identifier.toLowerCase();
      const address = toAlternate ? account.alternateEmail : account.email;
      if (!address || (await hasEnough(db, account.id))) continue;
      const language = account.locale as Language;
      const token = await newLink(db, { accountId: account.id, purpose: "resetPassword", minutes: MINUTES });
      const link = env().APP_ORIGIN + inLanguage(language, paths.link("reset-password", token));
      await mailSecretly(db, { to: address, language, template: "resetPassword", facts: { name: account.displayName, link } });
      await noteEvent(db, account.id, "resetAsked", visit);
    }
  });

/** By username or address as for signing in; else by an alternate address, which several accounts of a household may share. */
async function accountsNamed(db: Db, typed: string) {
  const name = typed.toLowerCase();
  const open = { status: { not: "inactive" } }; // a closed account stays closed
  const select = { id: true, email: true, alternateEmail: true, locale: true, displayName: true } as const;
  const [account] = await db.account.findMany({ where: { ...open, OR: [{ username: name }, { email: name }] }, select, take: 1 });
  return account ? [account] : db.account.findMany({ where: { ...open, alternateEmail: name }, select, take: MOST });
}

async function hasEnough(db: Db, accountId: string) {
  const since = new Date(now().getTime() - WITHIN_MINUTES * 60_000);
  return (await db.secretLink.count({ where: { accountId, purpose: "resetPassword", createdAt: { gt: since } } })) >= MOST;
}
