import { env } from "@/lib/env";
import { asSystem } from "@/lib/db/as-actor";
import { NotHandedOver } from "@/lib/mail/not-handed-over";
import { receiptAddress } from "@/lib/sms/receipts";

/** `id`: of the delivery that it is, where somebody waits to hear whether it arrived. */
export type Text = { to: string; text: string; id?: string };

/** Hands one text message over: to the HTTP gateway when there is one, else to the developer outbox. Throws NotHandedOver. */
export async function sendText({ to, text, id }: Text) {
  const { SMS_URL } = env();
  if (!SMS_URL) return keepInOutbox({ to, text });
  const gateway = new URL(SMS_URL);
  const authorization = gateway.username && `Basic ${Buffer.from(decoded(gateway)).toString("base64")}`;
  gateway.username = gateway.password = ""; // fetch refuses an address with a password in it
  const receipt = id && receiptAddress();
  const response = await fetch(gateway, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization && { authorization }) },
    body: JSON.stringify({ to, text, ...(receipt && { id, receipt }) }),
    signal: AbortSignal.timeout(10_000),
  }).catch((cause: unknown) => {
    throw new NotHandedOver("unreachable", "", { cause });
  });
  if (!response.ok) throw new NotHandedOver(refusalOf(response.status), String(response.status));
}

/** What is wrong with a number, or with the text, stays wrong; that the gateway does not know us, or is busy, says nothing of either. */
const refusalOf = (status: number) => ([400, 404, 410, 422].includes(status) ? "refused" : status < 500 ? "notNow" : "unreachable");

const decoded = ({ username, password }: URL) => `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;

const keepInOutbox = ({ to, text }: Text) =>
  asSystem(
    "developerOutbox",
    async (db) => void (await db.outboxMessage.create({ data: { channel: "sms", recipient: to, subject: "", text } })),
  );
