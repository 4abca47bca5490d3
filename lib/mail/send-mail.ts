import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { asSystem } from "@/lib/db/as-actor";
import { dkimOf } from "@/lib/mail/dkim";
import { refusalOf } from "@/lib/mail/refusal-of";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same for each attempt, so that a mail that was handed over twice is one mail. */
  id?: string;
  /** Where mail programs post to when their user wants no more of this (RFC 8058). */
  oneClick?: string;
};

let transport: Transporter | undefined;

/** Hands one mail over: to the SMTP server when there is one, else to the developer outbox (demo and test only, lib/env sees to it). Throws NotHandedOver. */
export async function sendMail({ to, subject, text, id, oneClick }: Mail) {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return keepInOutbox({ to, subject, text });
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
    dkim: dkimOf(env()),
  } as object);
  const headers = {
    "Auto-Submitted": "auto-generated",
    ...(oneClick && { "List-Unsubscribe": `<${oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
  const messageId = id && `<${id}@${new URL(env().APP_ORIGIN).hostname}>`;
  await transport.sendMail({ from: MAIL_FROM, to, subject, text, headers, messageId }).catch((error: unknown) => {
    throw refusalOf(error);
  });
}

const keepInOutbox = ({ to, subject, text }: Mail) =>
  asSystem(
    "developerOutbox",
    async (db) => void (await db.outboxMessage.create({ data: { channel: "email", recipient: to, subject, text } })),
  );
