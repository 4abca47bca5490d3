import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { cancelPayment } from "@/lib/payments/commands/cancel-payment";

/** Ends the open attempts that hold these bills, so that they can be chosen anew. */
export async function releaseBills(actor: Resident, billIds: string[]) {
  const open = await asActor(actor, (db) =>
    db.paymentAllocation.findMany({
      where: { billId: { in: billIds }, partyId: actor.partyId, isOpen: true },
      distinct: ["paymentId"],
      select: { paymentId: true },
      take: 40,
    }),
  );
  for (const { paymentId } of open) await cancelPayment(actor, paymentId);
}
