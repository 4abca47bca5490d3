import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import type { Look } from "./finding";

/** Whether the mail server takes our connection and password; nothing is sent. */
export const lookAtMail: Look = {
  about: "mail",
  run: async () => {
    const { SMTP_URL, MAIL_DKIM_KEY, MODE } = env();
    if (!SMTP_URL) return [MODE === "production" ? "warning" : "ok", "SMTP_URL is not set: mail stays in the developer outbox."];
    await createTransport(SMTP_URL).verify();
    const host = new URL(SMTP_URL).host;
    if (!MAIL_DKIM_KEY) return ["ok", `${host} takes mail, and has to sign it (DKIM), because MAIL_DKIM_KEY is not set.`];
    return ["ok", `${host} takes mail, which is signed here (DKIM).`];
  },
};
