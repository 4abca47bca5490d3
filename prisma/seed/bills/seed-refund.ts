import type { Registry } from "../registry";
import type { SeedPayment } from "./seed-payment";

export type SeedRefund = {
  id: string;
  ref: string;
  key: string;
  payment: SeedPayment;
  /** The staff member who asked for it. */
  accountId: string;
  status: "submitted" | "success" | "error";
  amountCents: number;
  reason: string;
  createdAt: Date;
  settledAt?: Date;
  providerRef?: string;
  receiptNumber?: string;
  parts: { id: string; billId: string; amountCents: number }[];
};

export type SeedDifference = { id: string; kind: "amount" | "refundFailed"; payment: SeedPayment; theirCents: number; foundAt: Date };

type Asked = { payment: SeedPayment; accountId: string; reason: string; at: Date; status: SeedRefund["status"] };

/** All that a payment of one bill brought goes back; once it has arrived, the bill has it no more. */
export function refundWhole({ newId, newRef }: Registry, { payment, at, status, ...asked }: Asked): SeedRefund {
  const { amountCents, allocations } = payment;
  const bill = allocations[0]!.bill;
  const settledAt = new Date(at.getTime() + 95_000);
  const base = { id: newId(at), ref: newRef("RF"), key: newId(at), ...asked, payment, status, amountCents, createdAt: at };
  if (status === "submitted") return { ...base, parts: [] };
  if (status === "error") return { ...base, settledAt, providerRef: newId(settledAt), parts: [] };
  bill.paidCents -= amountCents;
  delete bill.settledAt;
  return { ...base, settledAt, providerRef: newId(settledAt), parts: [{ id: newId(settledAt), billId: bill.id, amountCents }] };
}
