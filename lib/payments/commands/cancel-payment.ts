import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import { canPayBills } from "@/lib/bills/policy";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { log } from "@/lib/log";
import { giveUpPayment } from "@/lib/payments/commands/give-up-payment";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { endUnseen } from "@/lib/payments/end-unseen";
import { provider } from "@/lib/payments/providers";
import { findPayment } from "@/lib/payments/queries";
import { isUndecided } from "@/lib/payments/workflow";

/**
 * Gives a payment up. The provider has the last word: one that was paid meanwhile is paid, and its page says so.
 * Throws a DomainError when the provider cannot be asked: then the payment stays open.
 */
export async function cancelPayment(actor: Resident, paymentId: string) {
  authorize(canPayBills(actor), actor);
  const payment = await asActor(actor, (db) => findPayment(db, actor, paymentId));
  if (!isUndecided(payment)) return;
  if (!payment.providerRef) return giveUpUnnoted(payment);
  try {
    await provider(payment.provider).cancel(payment.providerRef);
    await settlePayment(paymentId);
  } catch (error) {
    log().error({ err: error, payment: paymentId }, "payment provider");
    throw new DomainError("payments.staysOpen");
  }
}

/** The attempt ends here first, so that its own request, should it still be asking, finds it ended; then its charge, if there is one. */
async function giveUpUnnoted({ id, ref, provider: name }: { id: string; ref: string; provider: string }) {
  await giveUpPayment(id);
  await endUnseen(provider(name), { reference: ref });
}
