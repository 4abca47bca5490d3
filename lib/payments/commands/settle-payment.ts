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
  if (!charge) return over ? endMissing(payment) : undefined;
  if (!noted && (!over || !(await noteCharge(paymentId, charge)))) return;
  const ended = over && charge.status === "open" ? await cancel(charge.providerRef) : charge;
  // What its person was shown and did not finish has expired; what nobody saw was just given up.
  const final: Charge = noted && over && ended.status === "cancelled" ? { ...ended, status: "expired" } : ended;
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
  amountCents: true,
  currency: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** A charge that was opened for us, although its answer never arrived: nobody has seen its page. False when its own request noted it. */
const noteCharge = (id: string, { providerRef }: Charge) =>
  asSystem("settlePayment", async (db) => {
    const { count } = await db.payment.updateMany({ where: { id, status: "created" }, data: { status: "started", providerRef } });
    return count === 1;
  });

type Asked = { id: string; partyId: string; provider: string; providerRef: string | null; amountCents: bigint; currency: string };

/** Without a note there never was a charge. With one, a provider that does not know it is not believed: its bills stay held, the desk looks. */
async function endMissing({ providerRef, currency, amountCents, ...payment }: Asked) {
  if (!providerRef) return void (await giveUpPayment(payment.id, "provider"));
  const cents = { ourCents: amountCents, theirCents: 0n };
  await asSystem("settlePayment", (db) => noteDifference(db, "chargeGone", payment, { providerRef, currency }, cents));
}

type Ended = { id: string; partyId: string; provider: string; failure: string | null };

/** A charge that was paid although its payment had ended here: nothing is written off by itself, the finance desk looks. */
async function noteLateMoney(payment: Ended, charge: Charge | undefined) {
  if (charge?.status !== "paid" || payment.failure === "mismatch") return;
  const cents = { ourCents: 0n, theirCents: charge.amountCents };
  await asSystem("settlePayment", (db) => noteDifference(db, "paidAfterEnd", payment, charge, cents));
}
