import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import { canPayBills } from "@/lib/bills/policy";
import { asActor } from "@/lib/db/as-actor";
import { giveUpPayment } from "@/lib/payments/commands/give-up-payment";
import { settlePayment } from "@/lib/payments/commands/settle-payment";
import { provider } from "@/lib/payments/providers";
import { findPayment } from "@/lib/payments/queries";
import { isUndecided } from "@/lib/payments/workflow";

/** Gives a payment up. The provider has the last word: one that was paid meanwhile is paid, and its page says so. */
export async function cancelPayment(actor: Resident, paymentId: string) {
  authorize(canPayBills(actor), actor);
  const payment = await asActor(actor, (db) => findPayment(db, actor, paymentId));
  if (!isUndecided(payment)) return;
  if (!payment.providerRef) return giveUpPayment(paymentId);
  await provider(payment.provider).cancel(payment.providerRef);
  await settlePayment(paymentId);
}
