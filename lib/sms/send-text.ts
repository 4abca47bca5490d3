import { env } from "@/lib/env";
import { asSystem } from "@/lib/db/as-actor";

export type Text = { to: string; text: string };

/** Hands one text message over: to the HTTP gateway when there is one, else to the developer outbox. Throws when the gateway does not take it. */
export async function sendText({ to, text }: Text) {
  const { SMS_URL } = env();
  if (!SMS_URL) return keepInOutbox({ to, text });
  const gateway = new URL(SMS_URL);
  const authorization = gateway.username && `Basic ${Buffer.from(decoded(gateway)).toString("base64")}`;
  gateway.username = gateway.password = ""; // fetch refuses an address with a password in it
  const response = await fetch(gateway, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization && { authorization }) },
    body: JSON.stringify({ to, text }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the text message gateway answered ${response.status}`);
}

const decoded = ({ username, password }: URL) => `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;

const keepInOutbox = ({ to, text }: Text) =>
  asSystem(
    "developerOutbox",
    async (db) => void (await db.outboxMessage.create({ data: { channel: "sms", recipient: to, subject: "", text } })),
  );
