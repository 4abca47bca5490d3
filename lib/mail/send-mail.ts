import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { asSystem } from "@/lib/db/as-actor";

export type Mail = { to: string; subject: string; text: string };

let transport: Transporter | undefined;

/** Hands one mail over: to the SMTP server when there is one, else to the developer outbox (demo and test only, lib/env sees to it). */
export async function sendMail({ to, subject, text }: Mail) {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return keepInOutbox({ to, subject, text });
  transport ??= createTransport(SMTP_URL, { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 } as object);
  await transport.sendMail({ from: MAIL_FROM, to, subject, text });
}

const keepInOutbox = ({ to, subject, text }: Mail) =>
  asSystem(
    "developerOutbox",
    async (db) => void (await db.outboxMessage.create({ data: { channel: "email", recipient: to, subject, text } })),
  );
