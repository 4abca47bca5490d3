import { findCharge } from "@/lib/payments/sandbox/gateway";
import { sign } from "@/lib/payments/sandbox/signature";

/** Tells the portal what a charge is said to be, signed, as often as it takes until it answers 2xx. */
export async function postWebhook({ chargeId, eventId, says }: { chargeId: string; eventId: string; says: string }) {
  const { webhookUrl } = await findCharge(chargeId);
  const body = JSON.stringify({ id: eventId, charge: chargeId, status: says });
  const response = await fetch(webhookUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "x-sandbox-signature": sign(body, Math.floor(Date.now() / 1000)) },
    body,
    signal: AbortSignal.timeout(8_000),
  });
  if (!response.ok) throw new Error(`the webhook was answered with ${response.status}`);
}
