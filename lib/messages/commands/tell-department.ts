import { city } from "@/lib/city/city";
import { asSystem } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/words";
import { sendMail } from "@/lib/mail/send-mail";
import { inLanguage, paths } from "@/lib/paths";

/** Tells a department's mailbox that a thread waits for it: its reference and where to open it, not who wrote what. */
export async function tellDepartment({ threadId }: { threadId: string }) {
  const { ref, to } = await asSystem("tellDepartment", async (db) => {
    const { ref, departmentId } = await db.thread.findUniqueOrThrow({ where: { id: threadId }, select: { ref: true, departmentId: true } });
    const { email } = await db.department.findUniqueOrThrow({ where: { id: departmentId }, select: { email: true } });
    return { ref, to: email };
  });
  const language = city().locales[0]!;
  const words = await wordsIn(language, "mail");
  const link = env().APP_ORIGIN + inLanguage(language, paths.staff.thread(threadId));
  const facts = { ref, link, city: city().officialName[language] };
  await sendMail({ to, subject: words("newThread.subject", facts), text: words("newThread.text", facts) });
}
