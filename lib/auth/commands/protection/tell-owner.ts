import { newLink } from "@/lib/auth/links/secret-link";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

const TEN_DAYS = 10 * 24 * 60;

type Options = {
  /** Addresses that count no more but are told too: the one that was just replaced. */
  also?: string[];
  /** The activity's event that "This wasn't me" is about; the mail carries the link then. */
  notMe?: string;
};

/** Tells the owner of an account at every confirmed address, in the words of accountMail.json; `{link}` there is "This wasn't me". */
export async function tellOwner(
  db: Db,
  accountId: string,
  template: string,
  facts: Record<string, string | number> = {},
  { also = [], notMe }: Options = {},
) {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, alternateEmail: true, locale: true, displayName: true },
  });
  const language = account.locale as Language;
  const token = notMe && (await newLink(db, { accountId, purpose: "notMe", subjectId: notMe, minutes: TEN_DAYS }));
  const link = token ? env().APP_ORIGIN + inLanguage(language, paths.link("not-me", token)) : "";
  const addresses = new Set([account.email, account.alternateEmail, ...also].filter((address) => address !== null));
  for (const to of addresses) await mailSecretly(db, { to, language, template, facts: { name: account.displayName, link, ...facts } });
}
