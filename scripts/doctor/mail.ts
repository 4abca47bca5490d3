import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import type { Look } from "./finding";

/** Whether the mail server takes our connection and password; nothing is sent. */
export const lookAtMail: Look = {
  about: "mail",
  run: async () => {
    const { SMTP_URL, MODE } = env();
    if (!SMTP_URL) return [MODE === "production" ? "warning" : "ok", "SMTP_URL is not set: mail stays in the developer outbox."];
    await createTransport(SMTP_URL).verify();
    return ["ok", `${new URL(SMTP_URL).host} takes mail.`];
  },
};
