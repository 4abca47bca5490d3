import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import type { Charge } from "@/lib/payments/provider";

export const differenceKinds = [
  "amount",
  "currency",
  "reference",
  "notPayable",
  "paidAfterEnd",
  "notPaidThere",
  "unknownCharge",
  "chargeGone",
  "refundFailed",
  "refundAmount",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

type Ours = { id?: string; partyId?: string; provider: string };
type Theirs = Pick<Charge, "providerRef" | "currency">;

/** Puts a difference between the provider's books and ours on the finance desk's list, once. */
export async function noteDifference(
  db: Db,
  kind: DifferenceKind,
  { id: paymentId, partyId, provider }: Ours,
  { providerRef, currency }: Theirs,
  cents: { ourCents: bigint; theirCents: bigint },
) {
  await db.paymentDifference.createMany({
    data: { kind, provider, providerRef, currency, foundAt: now(), ...cents, ...(paymentId && { paymentId }), ...(partyId && { partyId }) },
    skipDuplicates: true,
  });
}
