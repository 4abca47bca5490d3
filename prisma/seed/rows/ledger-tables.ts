import { city } from "@/lib/city/city";
import type { NewId } from "../row-ids";
import type { SeedBill } from "../bills/seed-bill";
import type { SeedPayment } from "../bills/seed-payment";
import { columns, type SeedTable } from "./seed-table";

const ledger = { name: "ledger_entry", columns: columns("id transaction_id account amount_cents currency bill_id payment_id at") };

/** What a bill adds to what people owe, and what a cancelled or replaced one takes back. */
export const billLedgerTable = (newId: NewId): SeedTable<SeedBill> => ({
  ...ledger,
  rows: ({ id, service, totalCents, issuedAt, endedAt }) => {
    const pair = (at: Date, cents: number) => {
      const transaction = newId(at);
      const entry = (account: string, amount: number) => [newId(at), transaction, account, amount, city().currency, id, null, at];
      return [entry("receivable", cents), entry(`revenue:${service}`, -cents)];
    };
    return endedAt ? [...pair(issuedAt, totalCents), ...pair(endedAt, -totalCents)] : pair(issuedAt, totalCents);
  },
});

/** What a payment brings in, and takes off each of its bills. */
export const paymentLedgerTable = (newId: NewId): SeedTable<SeedPayment> => ({
  ...ledger,
  rows: ({ id, status, amountCents, settledAt: at, allocations }) => {
    if (status !== "success" || !at) return [];
    const transaction = newId(at);
    const entry = (account: string, cents: number, billId: string | null) => [
      newId(at),
      transaction,
      account,
      cents,
      city().currency,
      billId,
      id,
      at,
    ];
    return [entry("clearing", amountCents, null), ...allocations.map((part) => entry("receivable", -part.amountCents, part.bill.id))];
  },
});
