import { hourOf } from "../city-hours";
import type { Registry } from "../registry";
import { openCents, type SeedBill } from "./seed-bill";

export type SeedAllocation = { id: string; bill: SeedBill; amountCents: number };

export type SeedPayment = {
  id: string;
  ref: string;
  key: string;
  partyId: string;
  accountId?: string;
  status: "created" | "started" | "submitted" | "success" | "failed" | "cancelled" | "error";
  failure?: "declined" | "cancelled" | "provider" | "expired" | "mismatch";
  amountCents: number;
  providerRef?: string;
  ownReference: string;
  receiptNumber?: string;
  createdAt: Date;
  settledAt?: Date;
  allocations: SeedAllocation[];
};

type Attempt = { partyId: string; accountId?: string; at: Date; parts: { bill: SeedBill; amountCents?: number }[]; ownReference?: string };

/** An attempt at the sandbox's page for the open amounts, or for a part of them. */
function attempt({ newId, newRef }: Registry, { at, parts, ownReference = "", ...owner }: Attempt): Omit<SeedPayment, "status"> {
  const allocations = parts.map(({ bill, amountCents = openCents(bill) }) => ({ id: newId(at), bill, amountCents }));
  return {
    id: newId(at),
    ref: newRef("PY"),
    key: newId(at),
    ...owner,
    amountCents: allocations.reduce((sum, { amountCents }) => sum + amountCents, 0),
    ownReference,
    createdAt: at,
    allocations,
  };
}

/** A payment that went through: its bills are paid as far as it covers them. The receipt number comes later, in the order of settling. */
export function payNow(registry: Registry, asked: Attempt): SeedPayment {
  const settledAt = new Date(asked.at.getTime() + registry.random.between(40_000, 240_000));
  const payment: SeedPayment = { ...attempt(registry, asked), status: "success", providerRef: registry.newId(asked.at), settledAt };
  for (const { bill, amountCents } of payment.allocations) {
    bill.paidCents += amountCents;
    bill.status = openCents(bill) === 0 ? "paid" : "partiallyPaid";
    if (bill.status === "paid") bill.settledAt = settledAt;
  }
  return payment;
}

const endings = { declined: "failed", expired: "failed", cancelled: "cancelled", provider: "error", mismatch: "error" } as const;

/** An attempt that ended without money. */
export function endWithoutMoney(registry: Registry, asked: Attempt, failure: keyof typeof endings): SeedPayment {
  const status = endings[failure];
  const took = failure === "expired" ? 90 * 60_000 : registry.random.between(30_000, 300_000);
  const settledAt = new Date(asked.at.getTime() + took);
  const providerRef = failure === "provider" ? undefined : registry.newId(asked.at);
  return { ...attempt(registry, asked), status, failure, settledAt, ...(providerRef && { providerRef }) };
}

/** An attempt that is not decided: it holds its bills. */
export function payLater(registry: Registry, asked: Attempt, status: "created" | "started" | "submitted"): SeedPayment {
  const providerRef = status === "created" ? undefined : registry.newId(asked.at);
  return { ...attempt(registry, asked), status, ...(providerRef && { providerRef }) };
}

type Numbered = { id: string; status: string; settledAt?: Date; receiptNumber?: string };

/** Numbers the receipts of each year of the city without gaps, in the order in which the money came, on from the last of each year. */
export const numberReceipts = (payments: readonly Numbered[], last: Map<number, number>) => number(payments, last, "");

/** The same for refunds, in a series of their own. Resolves to the last number of each year. */
export const numberRefunds = (refunds: readonly Numbered[]) => number(refunds, new Map<number, number>(), "RF-");

function number(things: readonly Numbered[], last: Map<number, number>, prefix: string) {
  const settled = things.filter(({ status }) => status === "success");
  for (const thing of settled.sort((a, b) => a.settledAt!.getTime() - b.settledAt!.getTime() || (a.id < b.id ? -1 : 1))) {
    const year = cityYear(thing.settledAt!);
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    thing.receiptNumber = `${prefix}${year}-${String(number).padStart(6, "0")}`;
  }
  return last;
}

/** The year on the city's calendar, which turns some hours away from midnight in Greenwich. */
function cityYear(at: Date) {
  const year = at.getUTCFullYear();
  if (at < hourOf(`${year}-01-01`, "00:00")) return year - 1;
  return at < hourOf(`${year + 1}-01-01`, "00:00") ? year : year + 1;
}
