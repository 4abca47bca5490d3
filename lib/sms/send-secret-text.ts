import { city } from "@/lib/city/city";
import { open } from "@/lib/crypto/seal";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/words";
import type { JobData } from "@/lib/jobs/job-data";
import { sendText } from "@/lib/sms/send-text";
import type { SecretText } from "@/lib/sms/text-secretly";

/** Opens a text message that waited sealed and hands it over. */
export async function sendSecretText({ id, sealed }: JobData["secretText"]) {
  const { to, language, template, facts } = JSON.parse(open(sealed, `secretText:${id}`)) as SecretText;
  const words = await wordsIn(language, "texts");
  const said = { city: city().name[language], host: new URL(env().APP_ORIGIN).hostname, ...facts };
  await sendText({ to, text: words(template, said) });
}
