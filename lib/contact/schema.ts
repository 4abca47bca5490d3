import { z } from "zod";
import { line } from "@/lib/forms/line";

/** Browsers send a line's end as two characters; people count one. */
const text = z
  .string("contact.writeMessage")
  .overwrite((typed) => typed.replace(/\r\n?/g, "\n"))
  .trim()
  .min(1, "contact.writeMessage")
  .max(4_000, "contact.tooLong");
const about = z.string("contact.chooseTopic").regex(/^[a-z-]{2,40}$/, "contact.chooseTopic");
const message = z.uuid();
/** Whether an address names a public record by its id. */
export const isRecordId = (text: string | undefined): text is string => z.uuid().safeParse(text).success;
/** Made with the form: the same form sent twice is one message. */
const key = z.uuid();

/** From somebody without an account: they are answered by mail. */
export const contactMessage = z.strictObject({
  about,
  text,
  name: line(100, "contact.enterName"),
  email: z.string().trim().toLowerCase().pipe(z.email("contact.enterEmail").max(254, "contact.enterEmail")),
  key,
});
export type ContactMessage = z.output<typeof contactMessage>;

/** From a resident: it becomes a conversation. */
export const residentMessage = z.strictObject({ about, text, key });

/** What the desk does about a visitor's message. */
export const contactAnswer = z.strictObject({ message, text, key });
export type ContactAnswer = z.output<typeof contactAnswer>;

const reason = z.string().trim().min(3, "messages.reason").max(1_000, "messages.reason");
export const contactHandOver = z.strictObject({
  message,
  department: z.string("messages.chooseDepartment").regex(/^[a-z-]{2,40}$/, "messages.chooseDepartment"),
  reason,
  key,
});
export type ContactHandOver = z.output<typeof contactHandOver>;

/** Closed without an answer. */
export const contactClosing = z.strictObject({ message, why: reason, key });
export type ContactClosing = z.output<typeof contactClosing>;
