import { totalOf, type ChargeLine } from "@/lib/city/charges/charge-line";
import { fee, type BillKind } from "@/lib/city/fees";
import { hourOf } from "../city-hours";
import type { Cycle } from "../schedule";
import type { Registry } from "../registry";

export type SeedReading = { id: string; meter: string; usage: number; estimated: boolean };

/** A line of the city's own table, or of a service's fee with its name. */
type SeedLine = Omit<ChargeLine, "facts"> & { facts: Readonly<Record<string, unknown>> };

export type SeedBill = {
  id: string;
  ref: string;
  partyId: string;
  kind: BillKind;
  service: string;
  department: string;
  subject: string;
  addressId?: string;
  parcelId?: string;
  status: "issued" | "partiallyPaid" | "paid" | "cancelled" | "replaced";
  totalCents: number;
  paidCents: number;
  period?: { start: string; end: string };
  issuedAt: Date;
  dueOn: string;
  settledAt?: Date;
  /** Cancelled or replaced: its ledger entries are taken back then. */
  endedAt?: Date;
  lines: SeedLine[];
  reading?: SeedReading;
};

/** What a bill is for, before it has an id, a reference and a total. */
export type BillPlan = {
  partyId: string;
  service: string;
  subject: string;
  addressId?: string;
  parcelId?: string;
  lines: ChargeLine[];
  meter?: { number: string; usage: number; estimated?: boolean };
} & Pick<Cycle, "issuedOn" | "dueOn"> &
  Partial<Pick<Cycle, "period">>;

/** Issues a bill in the early morning of its day, as the nightly run does. */
export function issueBill({ newId, newRef, random }: Registry, plan: BillPlan): SeedBill {
  const { issuedOn, meter, ...rest } = plan;
  const { kind, department } = fee(plan.service);
  const issuedAt = new Date(hourOf(issuedOn, "02:00").getTime() + random.int(7_200_000));
  return {
    id: newId(issuedAt),
    ref: newRef("BL"),
    kind,
    department,
    status: "issued",
    totalCents: totalOf(plan.lines),
    paidCents: 0,
    issuedAt,
    ...rest,
    ...(meter && { reading: { id: newId(issuedAt), meter: meter.number, usage: meter.usage, estimated: meter.estimated ?? false } }),
  };
}

/** Ends a bill that nothing was paid on. */
export function endBill(bill: SeedBill, status: "cancelled" | "replaced", at: Date) {
  bill.status = status;
  bill.endedAt = at;
}

export const openCents = (bill: SeedBill): number => bill.totalCents - bill.paidCents;

export const isPayable = ({ status }: SeedBill): boolean => status === "issued" || status === "partiallyPaid";
