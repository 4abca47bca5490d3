import { faultPoint } from "@/lib/fault-point";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { decidePayment } from "@/lib/payments/commands/decide-payment";
import { giveUpPayment } from "@/lib/payments/commands/give-up-payment";
import { noteDifference } from "@/lib/payments/differences";
import type { Charge } from "@/lib/payments/provider";
import { provider } from "@/lib/payments/providers";
import { isUndecided, START_MINUTES } from "@/lib/payments/workflow";

/**
 * Asks the provider what became of a payment and writes that down, exactly once: webhook, return page, reconciler and retries all end
 * here. Does nothing when the payment is a success already, or the provider has not decided. Throws when the provider cannot be reached.
 */
export async function settlePayment(paymentId: string): Promise<void> {
  const payment = await asSystem("settlePayment", (db) => db.payment.findUniqueOrThrow({ where: { id: paymentId }, select: asked }));
  if (payment.status === "success") return;
  const { find, findByReference, cancel } = provider(payment.provider);
  const charge = await (payment.providerRef ? find(payment.providerRef) : findByReference(payment.ref));
  if (!isUndecided(payment)) return noteLateMoney(payment, charge);

  const noted = Boolean(payment.providerRef);
  // Without a note of its charge, the payment's own request may still be asking for one.
  const patience = noted ? payment.expiresAt : new Date(payment.createdAt.getTime() + START_MINUTES * 60_000);
  const over = patience <= now();
  if (!charge) return over ? giveUpPayment(paymentId) : undefined;
  if (!noted && !over) return;
  if (!noted) await noteCharge(paymentId, charge);
  const final = over && charge.status === "open" ? expired(await cancel(charge.providerRef)) : charge;
  faultPoint("payment.asked");
  if (final.status !== "open") await asSystem("settlePayment", (db) => decidePayment(db, paymentId, final));
  faultPoint("payment.settled");
}

const asked = {
  id: true,
  partyId: true,
  ref: true,
  status: true,
  failure: true,
  provider: true,
  providerRef: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** A charge that was opened for us, although its answer never arrived: nobody has seen its page. */
const noteCharge = (id: string, { providerRef }: Charge) =>
  asSystem("settlePayment", (db) => db.payment.updateMany({ where: { id, status: "created" }, data: { status: "started", providerRef } }));

/** The provider has the last word: a charge that was paid just before it was ended is paid. */
const expired = (charge: Charge): Charge => (charge.status === "cancelled" ? { ...charge, status: "expired" } : charge);

type Ended = { id: string; partyId: string; provider: string; failure: string | null };

/** A charge that was paid although its payment had ended here: nothing is written off by itself, the finance desk looks. */
async function noteLateMoney(payment: Ended, charge: Charge | undefined) {
  if (charge?.status !== "paid" || payment.failure === "mismatch") return;
  const cents = { ourCents: 0n, theirCents: charge.amountCents };
  await asSystem("settlePayment", (db) => noteDifference(db, "paidAfterEnd", payment, charge, cents));
}
