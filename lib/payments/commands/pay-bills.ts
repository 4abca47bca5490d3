import { faultPoint } from "@/lib/fault-point";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { ChosenBills } from "@/lib/bills/schema";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { openPayment, type Opened } from "@/lib/payments/commands/open-payment";
import { releaseBills } from "@/lib/payments/commands/release-bills";
import { endUnseen } from "@/lib/payments/end-unseen";
import { provider } from "@/lib/payments/providers";
import { isUndecided } from "@/lib/payments/workflow";
import { log } from "@/lib/log";

/** Where the person goes next. */
export type PayBills = { payment: string; payUrl: string | null };

/**
 * Pays the chosen bills: an attempt is written down, then the provider is asked for its page. Submitting again leads to the same page.
 * An earlier attempt for one of the bills that is still open is ended first, so that going back and choosing anew just works.
 */
export async function payBills(actor: Resident, chosen: ChosenBills, language: string): Promise<PayBills> {
  const payment = await openAfterReleasing(actor, chosen);
  if (payment.payUrl || !isUndecided(payment)) return { payment: payment.id, payUrl: isUndecided(payment) ? payment.payUrl : null };
  faultPoint("payment.opened");
  const { providerRef, payUrl } = await startAt(payment, actor, language);
  faultPoint("payment.charged");
  const page = await noteStart(actor, payment.id, providerRef, payUrl);
  faultPoint("payment.started");
  if (page) return { payment: payment.id, payUrl: page };
  // Given up from another tab while the provider was asked: what nobody waits for must not be payable.
  await endUnseen(provider(), { reference: payment.ref });
  throw new DomainError("payments.billHeld");
}

/** The page to pay at: ours, or that of a twin submit which was first; null when the attempt has been ended meanwhile. */
const noteStart = (actor: Resident, id: string, providerRef: string, payUrl: string) =>
  asActor(actor, async (db) => {
    const { count } = await db.payment.updateMany({ where: { id, status: "created" }, data: { status: "started", providerRef, payUrl } });
    return count ? payUrl : (await db.payment.findUniqueOrThrow({ where: { id }, select: { payUrl: true } })).payUrl;
  });

async function openAfterReleasing(actor: Resident, chosen: ChosenBills) {
  try {
    return await openPayment(actor, chosen);
  } catch (error) {
    if (!(error instanceof DomainError) || error.key !== "payments.billHeld") throw error;
    await releaseBills(actor, chosen.bill);
    return openPayment(actor, chosen);
  }
}

async function startAt(payment: Opened, actor: Resident, language: string) {
  const { APP_ORIGIN, PAYMENTS } = env();
  try {
    const charge = await provider().start({
      reference: payment.ref,
      description: `${payment.ref} · ${actor.mandate.partyName}`,
      amountCents: payment.amountCents,
      currency: payment.currency,
      returnUrl: APP_ORIGIN + inLanguage(language, paths.paymentReturn(payment.id)),
      webhookUrl: `${APP_ORIGIN}/api/payments/webhook/${PAYMENTS}`,
      language,
    });
    if (charge.reference !== payment.ref) throw new Error(`the provider opened a charge for ${charge.reference}`);
    return charge;
  } catch (error) {
    log().error({ err: error, payment: payment.id }, "payment provider");
    // The attempt stays: pressing again asks for the same charge; the reconciler ends what nobody asks for again.
    throw new DomainError("payments.providerAway");
  }
}
