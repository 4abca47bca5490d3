import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { canPayBills } from "@/lib/bills/policy";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { log } from "@/lib/log";
import { giveUpPayment } from "@/lib/payments/commands/give-up-payment";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { endUnseen } from "@/lib/payments/end-unseen";
import { provider } from "@/lib/payments/providers";
import { findPayment } from "@/lib/payments/queries/payments";
import { isUndecided } from "@/lib/payments/workflow";

/**
 * Gives a payment up. The provider has the last word: one that was paid meanwhile is paid, and its page says so.
 * Throws a DomainError when the provider cannot be asked: then the payment stays open.
 */
export async function cancelPayment(actor: Resident, paymentId: string) {
  authorize(canPayBills(actor), actor);
  const read = () => asActor(actor, (db) => findPayment(db, actor, paymentId));
  let payment = await read();
  if (!isUndecided(payment)) return;
  const asked = provider(payment.provider);
  if (!payment.providerRef) {
    // The attempt ends here first, so that its own request, should it still be asking, finds it ended.
    if (await giveUpPayment(paymentId, "cancelled", actor)) return endUnseen(asked, { reference: payment.ref });
    payment = await read(); // its request was quicker
    if (!isUndecided(payment) || !payment.providerRef) return;
  }
  await asActor(actor, async (db) => record(db, actor, "payment.cancelAsked", { id: paymentId }));
  await asked.cancel(payment.providerRef).catch(away(paymentId));
  await settlePayment(paymentId);
}

const away = (payment: string) => (error: unknown) => {
  log().error({ err: error, payment }, "payment provider");
  throw new DomainError("payments.staysOpen");
};
