import { createHash } from "node:crypto";
import type { Resident } from "@/lib/auth/actor";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { canPayBills } from "@/lib/bills/policy";
import { findChosenBills } from "@/lib/bills/queries";
import type { ChosenBills } from "@/lib/bills/schema";
import { isPayable } from "@/lib/bills/workflow";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { OPEN_MINUTES, START_MINUTES } from "@/lib/payments/workflow";
import { newReference } from "@/lib/reference";
import { env } from "@/lib/env";

/** A payment as it was opened, or as it already was for the same key. */
export type Opened = { id: string; ref: string; payUrl: string | null; amountCents: bigint; currency: string; status: string };

const shown = { id: true, ref: true, payUrl: true, amountCents: true, currency: true, status: true } as const;

/**
 * Writes down an attempt and holds its bills for it. The same key and request give the same attempt; another request under the key is refused.
 * Throws DomainErrors: billHeld (another attempt is open), amountChanged, notPayable, keyConflict.
 */
export async function openPayment(actor: Resident, chosen: ChosenBills): Promise<Opened> {
  authorize(canPayBills(actor), actor);
  const requestHash = hashOf(actor, chosen);
  const before = await findByKey(actor, chosen.key, requestHash);
  if (before) return before;
  try {
    return await asActor(actor, (db) => write(db, actor, chosen, requestHash));
  } catch (error) {
    if (isUnique(error, "payment_key_key")) return await twin(actor, chosen.key, requestHash);
    if (isUnique(error, "payment_allocation_one_open")) throw new DomainError("payments.billHeld");
    throw error;
  }
}

const hashOf = ({ accountId, partyId }: Resident, { bill, shownCents, ownReference }: ChosenBills) =>
  createHash("sha256")
    .update(JSON.stringify([accountId, partyId, [...bill].sort(), String(shownCents), ownReference]))
    .digest("base64url");

async function findByKey(actor: Resident, key: string, requestHash: string): Promise<Opened | null> {
  const found = await asActor(actor, (db) => db.payment.findUnique({ where: { key }, select: { ...shown, requestHash: true } }));
  if (found && found.requestHash !== requestHash) throw new DomainError("payments.keyConflict");
  return found;
}

/** What a submit of the same moment has written; a key of another party's is not told apart from one of another request. */
async function twin(actor: Resident, key: string, requestHash: string): Promise<Opened> {
  const found = await findByKey(actor, key, requestHash);
  if (!found) throw new DomainError("payments.keyConflict");
  return found;
}

async function write(db: Db, actor: Resident, { bill, key, shownCents, ownReference }: ChosenBills, requestHash: string): Promise<Opened> {
  const at = now();
  const bills = await findChosenBills(db, actor, bill);
  if (!bills.every(isPayable)) throw new DomainError("payments.notPayable");
  const owed = bills.map(({ id, totalCents, paidCents }) => ({ billId: id, partyId: actor.partyId, amountCents: totalCents - paidCents }));
  const amountCents = owed.reduce((sum, { amountCents }) => sum + amountCents, 0n);
  if (amountCents !== shownCents) throw new DomainError("payments.amountChanged");
  const payment = await db.payment.create({
    data: {
      ref: newReference("PY"),
      partyId: actor.partyId,
      accountId: actor.accountId,
      key,
      requestHash,
      currency: city().currency,
      amountCents,
      provider: env().PAYMENTS,
      ownReference,
      createdAt: at,
      expiresAt: new Date(at.getTime() + OPEN_MINUTES * 60_000),
      nextCheckAt: new Date(at.getTime() + START_MINUTES * 60_000),
      allocations: { createMany: { data: owed } },
    },
    select: shown,
  });
  // The insert above may have waited for another attempt to end; only what the bills say now counts.
  const current = await findChosenBills(db, actor, bill);
  if (
    current.some(
      ({ id, totalCents, paidCents, status }) =>
        !isPayable({ status }) || owed.find((o) => o.billId === id)?.amountCents !== totalCents - paidCents,
    )
  )
    throw new DomainError("payments.amountChanged");
  record(db, actor, "payment.opened", { id: payment.id }, { bills: bill, cents: String(amountCents) });
  return payment;
}
