import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

const system: Actor = { kind: "system", job: "giveUpPayment" };

/**
 * Ends an attempt for which no charge was noted, and lets go of its bills. Resolves to whether it did: an attempt that has its charge by
 * now is the provider's to end.
 */
export const giveUpPayment = (paymentId: string, failure: "provider" | "cancelled", actor: Actor = system) =>
  asSystem("giveUpPayment", async (db): Promise<boolean> => {
    const { count } = await db.payment.updateMany({
      where: { id: paymentId, status: "created", providerRef: null },
      data: { status: failure === "cancelled" ? "cancelled" : "error", failure, nextCheckAt: null, settledAt: now() },
    });
    if (!count) return false;
    const { partyId } = await db.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { partyId: true } });
    await db.paymentAllocation.updateMany({ where: { paymentId }, data: { isOpen: false } });
    record(db, actor, "payment.givenUp", { id: paymentId, partyId });
    return true;
  });
