import { city } from "@/lib/city/city";
import { open } from "@/lib/crypto/seal";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/words";
import type { JobData } from "@/lib/jobs/job-data";
import { log } from "@/lib/log";
import type { AccountMail } from "@/lib/mail/account-mail";
import { NotHandedOver } from "@/lib/mail/not-handed-over";
import { sendMail } from "@/lib/mail/send-mail";

/** Opens a mail that waited sealed and hands it over, in its reader's language. */
export async function sendSecretMail({ id, sealed }: JobData["secretMail"]) {
  const mail = JSON.parse(open(sealed, `secretMail:${id}`)) as AccountMail;
  await sendMail({ id, to: mail.to, ...(await writeAccountMail(mail)) }).catch((error: unknown) => {
    if (!(error instanceof NotHandedOver) || error.refusal !== "refused") throw error; // the queue tries again
    log().warn({ job: id, reply: error.reply }, "an address refuses our mail"); // asking again would only annoy it
  });
}

/** A mail about an account in its reader's words. */
export async function writeAccountMail({ language, template, facts = {} }: Omit<AccountMail, "to">) {
  const words = await wordsIn(language, "accountMail");
  const { officialName, phone } = city();
  const said = { city: officialName[language], site: new URL(env().APP_ORIGIN).host, phone, ...facts };
  return { subject: words(`${template}.subject`, said), text: words(`${template}.text`, said) };
}
