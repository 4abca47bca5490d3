import { asSystem } from "@/lib/db/as-actor";
import { open } from "@/lib/crypto/seal";
import { wordsIn } from "@/lib/i18n/words";
import { sendMail } from "@/lib/mail/send-mail";
import type { JobData } from "@/lib/jobs/job-data";
import type { Language } from "@/lib/paths";
import { city } from "@/lib/city/city";

/** Sends what must not be stored, such as a security code: it travels sealed and is opened here only. */
export async function sendSecretMail({ accountId, template, sealed }: JobData["secretMail"]) {
  const account = await asSystem("sendSecretMail", (db) =>
    db.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true, locale: true, displayName: true } }),
  );
  const words = await wordsIn(account.locale as Language, "mail");
  const facts = {
    code: open(sealed, `secretMail:${accountId}`),
    name: account.displayName,
    city: city().officialName[account.locale as Language],
  };
  await sendMail({ to: account.email, subject: words(`${template}.subject`, facts), text: words(`${template}.text`, facts) });
}
