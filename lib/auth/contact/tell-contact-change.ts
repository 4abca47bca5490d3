import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import type { ContactKind, findContact } from "@/lib/auth/contact/kinds";
import { newLink } from "@/lib/auth/links/secret-link";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { mailSecretly } from "@/lib/mail/account-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";

const UNDO_HOURS = 72;

type Before = Awaited<ReturnType<typeof findContact>>;
type Change = { kind: ContactKind; id: string; event: string };

/** Tells every address of the account, those that were just replaced too. `before`: the account as it was. */
export async function tellContactChange(db: Db, before: Before, { kind, id, event }: Change) {
  const accountId = before.id;
  const { alternateEmail } = before;
  if (kind !== "email")
    return tellOwner(db, accountId, `${kind}Changed`, {}, { notMe: event, ...(alternateEmail && { also: [alternateEmail] }) });
  const { email, displayName, locale } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, displayName: true, locale: true },
  });
  const language = locale as Language;
  const token = await newLink(db, { accountId, purpose: "undoContact", subjectId: id, minutes: UNDO_HOURS * 60 });
  const link = env().APP_ORIGIN + inLanguage(language, paths.link("undo-change", token));
  const told = [before.email, alternateEmail].filter((address) => address !== null);
  for (const to of told) await mailSecretly(db, { to, language, template: "emailChanged", facts: { name: displayName, link } });
  await mailSecretly(db, { to: email, language, template: "emailIsNew", facts: { name: displayName } });
}
