import { city } from "@/lib/city/city";
import { asSystem } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/words";
import { sendMail } from "@/lib/mail/send-mail";
import { inLanguage, paths } from "@/lib/paths";

/** Tells a department's mailbox that a visitor wrote: the reference and where to open it, not who wrote what. */
export async function tellContactDesk({ contactMessageId: id }: { contactMessageId: string }) {
  const found = await asSystem("tellContactDesk", async (db) => {
    const message = await db.contactMessage.findUnique({ where: { id }, select: { ref: true, departmentId: true } });
    if (!message) return undefined; // removed since, after its time
    const { email } = await db.department.findUniqueOrThrow({ where: { id: message.departmentId }, select: { email: true } });
    return { ref: message.ref, to: email };
  });
  if (!found) return;
  const language = city().locales[0]!;
  const words = await wordsIn(language, "mail");
  const link = env().APP_ORIGIN + inLanguage(language, paths.staff.contactMessage(id));
  const facts = { ref: found.ref, link, city: city().officialName[language] };
  await sendMail({ to: found.to, subject: words("newContact.subject", facts), text: words("newContact.text", facts) });
}
