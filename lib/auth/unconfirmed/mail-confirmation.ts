import { newLink } from "@/lib/auth/links/secret-link";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

const DAY = 24 * 60;

type Wanted = {
  accountId: string;
  to: string;
  /** The change that the address belongs to, if it is not the account's yet. */ changeId?: string;
};

/** Mails the link that confirms an address; earlier ones of the account and the same address count no more. */
export async function mailConfirmation(db: Db, { accountId, to, changeId }: Wanted) {
  const select = { locale: true, displayName: true } as const;
  const { locale, displayName } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select });
  const language = locale as Language;
  const token = await newLink(db, { accountId, purpose: "confirmEmail", subjectId: changeId, minutes: DAY });
  const link = env().APP_ORIGIN + inLanguage(language, paths.link("confirm-email", token));
  await mailSecretly(db, { to, language, template: "confirmEmail", facts: { name: displayName, link } });
}
