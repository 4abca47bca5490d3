import { asSystem } from "@/lib/db/as-actor";
import { city } from "@/lib/city/city";
import { sendMail } from "@/lib/mail/send-mail";

/** Puts a message into the department's mailbox, in the words it was written in. */
export async function forwardContactMessage({ contactMessageId }: { contactMessageId: string }) {
  const { message, to } = await asSystem("forwardContactMessage", async (db) => {
    const message = await db.contactMessage.findUniqueOrThrow({ where: { id: contactMessageId } });
    const { email } = await db.department.findUniqueOrThrow({ where: { id: message.departmentId }, select: { email: true } });
    return { message, to: email };
  });
  const { ref, name, email, locale, text } = message;
  await sendMail({ to, subject: `${ref}: ${city().name.en}`, text: `${name} <${email}> (${locale})\n\n${text}` });
}
