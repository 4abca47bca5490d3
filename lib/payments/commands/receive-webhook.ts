import { faultPoint } from "@/lib/fault-point";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { provider } from "@/lib/payments/providers";

/**
 * Keeps a provider's event once and has the payment looked into by a job. False when the signature does not fit.
 * What the event says is not believed: the job asks the provider.
 */
export async function receiveWebhook(name: string, body: string, headers: Headers): Promise<boolean> {
  const event = provider(name).readWebhook(body, headers);
  if (!event) return false;
  await asSystem("receiveWebhook", async (db) => {
    await db.pspEvent.createMany({ data: { provider: name, eventId: event.eventId, body }, skipDuplicates: true });
    // Also for an event that came before: settling twice does no harm, not settling at all would.
    const payment = await db.payment.findUnique({ where: { providerRef: event.providerRef }, select: { id: true, status: true } });
    if (payment && payment.status !== "success") await enqueue(db, "settlePayment", { paymentId: payment.id }, { oneOf: payment.id });
  });
  faultPoint("webhook.kept");
  return true;
}
