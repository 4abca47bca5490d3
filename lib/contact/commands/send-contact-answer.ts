import { city } from "@/lib/city/city";
import { department } from "@/lib/city/departments";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { wordsIn } from "@/lib/i18n/words";
import { sendMail } from "@/lib/mail/send-mail";
import { isLanguage } from "@/lib/paths";

/** Mails an answer to the visitor who wrote, in the language they wrote from, and notes when it left. At least once. */
export async function sendContactAnswer({ contactAnswerId: id }: { contactAnswerId: string }) {
  const found = await asSystem("sendContactAnswer", async (db) => {
    const answer = await db.contactAnswer.findUnique({ where: { id }, include: { message: true } });
    if (!answer || answer.sentAt) return undefined;
    const { slug } = await db.department.findUniqueOrThrow({ where: { id: answer.departmentId }, select: { slug: true } });
    return { ...answer, slug };
  });
  if (!found) return;
  const { ref, email, locale } = found.message;
  const language = isLanguage(locale) ? locale : "en";
  const words = await wordsIn(language, "mail");
  const facts = { ref, answer: found.text, department: department(found.slug).name[language], city: city().officialName[language] };
  await sendMail({ to: email, subject: words("contactAnswer.subject", facts), text: words("contactAnswer.text", facts) });
  await asSystem("sendContactAnswer", (db) => db.contactAnswer.updateMany({ where: { id, sentAt: null }, data: { sentAt: now() } }));
}
