import { lockPayment } from "@/lib/payments/locked";
import { faultPoint } from "@/lib/fault-point";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever paid what became of it, once. A guest has no account; their receipt is the page. */
export async function tellPaymentResult({ paymentId }: { paymentId: string }) {
  await asSystem("tellPaymentResult", (db) => tell(db, paymentId));
  faultPoint("payment.told");
}

async function tell(db: Db, paymentId: string) {
  await lockPayment(db, paymentId);
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      ref: true,
      partyId: true,
      accountId: true,
      status: true,
      failure: true,
      amountCents: true,
      receiptNumber: true,
      createdAt: true,
    },
  });
  const { accountId, partyId, ref, status } = payment;
  if (!accountId) return;
  const event = eventOf(status, payment.failure);
  // A job can be run twice; at least once in the queue is exactly once here.
  if (await db.notification.count({ where: { accountId, at: { gte: payment.createdAt }, paymentId, event } })) return;
  const facts = { ref, amountCents: Number(payment.amountCents), receipt: payment.receiptNumber ?? "" };
  await notify(db, event, { accountId, partyId }, facts, { paymentId });
}

function eventOf(status: string, failure: string | null) {
  if (status === "success") return "paymentReceived";
  if (failure === "mismatch") return "paymentUnclear";
  return failure === "expired" ? "paymentExpired" : "paymentFailed";
}
