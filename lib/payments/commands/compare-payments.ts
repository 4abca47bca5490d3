import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { beyond, type Cursor } from "@/lib/keyset";
import { noteDifference, type DifferenceKind } from "@/lib/payments/differences";
import type { Charge, PaymentProvider } from "@/lib/payments/provider";
import { provider } from "@/lib/payments/providers";
import { isUndecided } from "@/lib/payments/workflow";

const HOUR = 3_600_000;
/** Two nights look at the same hours, so that nothing falls between them. What changed in the last hour is left to the next night. */
const SPAN_HOURS = 49;

/** Lays the provider's books of the last two days beside ours, both ways, and lists every difference. */
export async function comparePayments(_data: unknown, asked: PaymentProvider = provider()) {
  const until = new Date(now().getTime() - HOUR);
  const from = new Date(until.getTime() - SPAN_HOURS * HOUR);
  const paidThere = new Set<string>();
  let after: string | undefined;
  do {
    const { charges, next } = await asked.listChanged({ from, until }, after);
    await asSystem("comparePayments", (db) => compareCharges(db, asked.name, charges));
    for (const { status, providerRef } of charges) if (status === "paid") paidThere.add(providerRef);
    after = next;
  } while (after);
  await compareOurs(asked, { from, until }, paidThere);
  await compareRefunds(asked, { from, until });
}

async function compareCharges(db: Db, name: string, charges: Charge[]) {
  const payments = await db.payment.findMany({
    where: {
      OR: [
        { providerRef: { in: charges.map(({ providerRef }) => providerRef) } },
        { ref: { in: charges.map(({ reference }) => reference) } },
      ],
    },
    select: {
      id: true,
      ref: true,
      partyId: true,
      status: true,
      failure: true,
      provider: true,
      providerRef: true,
      amountCents: true,
      currency: true,
    },
  });
  const open = payments.filter(isUndecided).map(({ id }) => id);
  for (const id of open.sort()) await enqueue(db, "settlePayment", { paymentId: id }, { oneOf: id });
  for (const charge of charges) {
    // An attempt that ended before its charge was noted is known by our own reference.
    const ours =
      payments.find(({ providerRef }) => providerRef === charge.providerRef) ??
      payments.find(({ ref, providerRef }) => !providerRef && ref === charge.reference);
    const kind = differenceOf(charge, ours);
    const ourCents = ours?.status === "success" ? ours.amountCents : 0n;
    const theirCents = charge.status === "paid" ? charge.amountCents : 0n;
    if (kind) await noteDifference(db, kind, ours ?? { provider: name }, charge, { ourCents, theirCents });
  }
}

type Ours = { status: string; failure: string | null; amountCents: bigint; currency: string };

function differenceOf(charge: Charge, ours: Ours | undefined): DifferenceKind | undefined {
  const paid = charge.status === "paid";
  if (!ours) return paid ? "unknownCharge" : undefined;
  if (ours.status !== "success") return paid && !isUndecided(ours) && ours.failure !== "mismatch" ? "paidAfterEnd" : undefined;
  if (!paid) return "notPaidThere";
  if (charge.currency !== ours.currency) return "currency";
  return charge.amountCents === ours.amountCents ? undefined : "amount";
}

const A_PAGE = 100;

type Span = { from: Date; until: Date };

/** The other way round: money we booked in the span that the provider does not know of. Asks only about what its own list left out. */
async function compareOurs(asked: PaymentProvider, span: Span, paidThere: Set<string>) {
  let after: Cursor | undefined;
  do {
    const page = await asSystem("comparePayments", (db) => listBooked(db, asked.name, span, after));
    for (const payment of page.filter(({ providerRef }) => !paidThere.has(providerRef!))) {
      const charge = await asked.find(payment.providerRef!);
      if (charge?.status === "paid") continue;
      const theirs = { providerRef: payment.providerRef!, currency: payment.currency };
      const cents = { ourCents: payment.amountCents, theirCents: charge?.amountCents ?? 0n };
      await asSystem("comparePayments", (db) => noteDifference(db, "notPaidThere", payment, theirs, cents));
    }
    const last = page.at(-1);
    after = page.length === A_PAGE && last ? { at: last.settledAt!, id: last.id } : undefined;
  } while (after);
}

const listBooked = (db: Db, name: string, { from, until }: Span, after?: Cursor) =>
  db.payment.findMany({
    where: {
      status: "success",
      provider: name,
      providerRef: { not: null },
      settledAt: { gte: from, lt: until },
      ...beyond(after, "settledAt", "asc"),
    },
    orderBy: [{ settledAt: "asc" }, { id: "asc" }],
    take: A_PAGE,
    select: { id: true, partyId: true, provider: true, providerRef: true, currency: true, amountCents: true, settledAt: true },
  });

/** Refunds are few: each that we booked in the span is asked for. */
async function compareRefunds(asked: PaymentProvider, { from, until }: Span) {
  const refunds = await asSystem("comparePayments", (db) =>
    db.refund.findMany({
      where: { status: "success", settledAt: { gte: from, lt: until }, payment: { provider: asked.name } },
      select: {
        ref: true,
        partyId: true,
        providerRef: true,
        currency: true,
        amountCents: true,
        payment: { select: { id: true, provider: true } },
      },
      orderBy: { settledAt: "asc" },
      take: MOST_REFUNDS,
    }),
  );
  for (const { ref, partyId, providerRef, currency, amountCents, payment } of refunds) {
    const there = await asked.findRefund(ref);
    if (there?.status === "success" && there.amountCents === amountCents) continue;
    const kind = there?.status === "success" ? "refundAmount" : "refundFailed";
    const cents = { ourCents: amountCents, theirCents: there?.status === "success" ? there.amountCents : 0n };
    await asSystem("comparePayments", (db) =>
      noteDifference(db, kind, { ...payment, partyId }, { providerRef: providerRef!, currency }, cents),
    );
  }
}

const MOST_REFUNDS = 5_000;
