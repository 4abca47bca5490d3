import { asSystem } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { undecided } from "@/lib/payments/workflow";
import { record } from "@/lib/audit/record";

/** Ends an attempt that the provider knows nothing of, and lets go of its bills. */
export async function giveUpPayment(paymentId: string) {
  await asSystem("giveUpPayment", async (db) => {
    const { count } = await db.payment.updateMany({
      where: { id: paymentId, status: { in: undecided } },
      data: { status: "error", failure: "provider", payUrl: null, nextCheckAt: null, settledAt: now() },
    });
    if (!count) return;
    const { partyId } = await db.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { partyId: true } });
    await db.paymentAllocation.updateMany({ where: { paymentId }, data: { isOpen: false } });
    record(db, { kind: "system", job: "giveUpPayment" }, "payment.givenUp", { id: paymentId, partyId });
  });
}
