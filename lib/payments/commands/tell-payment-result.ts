import type { Db } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever paid what became of it. A guest has no account; their receipt is the page. */
export async function tellPaymentResult(db: Db, { paymentId }: { paymentId: string }) {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { ref: true, partyId: true, accountId: true, status: true, amountCents: true, receiptNumber: true },
  });
  const { accountId, partyId, ref, status } = payment;
  if (!accountId) return;
  const facts = { ref, amountCents: Number(payment.amountCents), receipt: payment.receiptNumber ?? "" };
  await notify(db, status === "success" ? "paymentReceived" : "paymentFailed", { accountId, partyId }, facts, { paymentId });
}
