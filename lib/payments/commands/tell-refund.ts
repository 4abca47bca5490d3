import { asSystem, type Db } from "@/lib/db/as-actor";
import { notify } from "@/lib/notifications/notify";

/** Tells whoever paid that money is on its way back, once. */
export const tellRefund = ({ refundId }: { refundId: string }) => asSystem("tellRefund", (db) => tell(db, refundId));

async function tell(db: Db, id: string) {
  await db.$queryRaw`SELECT 1 FROM refund WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const { ref, partyId, amountCents, receiptNumber, createdAt, payment } = await db.refund.findUniqueOrThrow({
    where: { id },
    select: {
      ref: true,
      partyId: true,
      amountCents: true,
      receiptNumber: true,
      createdAt: true,
      payment: { select: { id: true, accountId: true } },
    },
  });
  const { accountId, id: paymentId } = payment;
  if (!accountId) return;
  const told = { accountId, at: { gte: createdAt }, event: "refundMade", facts: { path: ["ref"], equals: ref } };
  if (await db.notification.count({ where: told })) return;
  const facts = { ref, amountCents: Number(amountCents), receipt: receiptNumber ?? "" };
  await notify(db, "refundMade", { accountId, partyId }, facts, { paymentId });
}
