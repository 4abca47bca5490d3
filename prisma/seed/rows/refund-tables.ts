import { createHash } from "node:crypto";
import { city } from "@/lib/city/city";
import type { NewId } from "../row-ids";
import type { SeedDifference, SeedRefund } from "../bills/seed-refund";
import { columns, type SeedTable } from "./seed-table";

export const refundTable: SeedTable<SeedRefund> = {
  name: "refund",
  columns: columns(
    `id ref payment_id party_id account_id key request_hash status currency amount_cents reason provider_ref receipt_number
     created_at settled_at next_check_at`,
  ),
  rows: ({ id, ref, payment, accountId, key, status, amountCents, reason, providerRef, receiptNumber, createdAt, settledAt }) => [
    [
      ...[id, ref, payment.id, payment.partyId, accountId, key, createHash("sha256").update(key).digest("base64url"), status],
      ...[city().currency, amountCents, reason, providerRef, receiptNumber, createdAt, settledAt],
      status === "submitted" ? createdAt : null,
    ],
  ],
};

export const refundPartTable: SeedTable<SeedRefund> = {
  name: "refund_part",
  columns: columns("id refund_id party_id bill_id amount_cents"),
  rows: ({ id, payment, parts }) => parts.map((part) => [part.id, id, payment.partyId, part.billId, part.amountCents]),
};

/** The gateway's side of a refund that it has answered. */
export const sandboxRefundTable: SeedTable<SeedRefund> = {
  name: "sandbox_refund",
  columns: columns("id charge_id reference amount_cents status created_at"),
  rows: ({ providerRef, payment, ref, amountCents, status, createdAt }) =>
    providerRef ? [[providerRef, payment.providerRef, ref, amountCents, status, createdAt]] : [],
};

/** What went back: off the city's account at the provider, and owed to the bill again. */
export const refundLedgerTable = (newId: NewId): SeedTable<SeedRefund> => ({
  name: "ledger_entry",
  columns: columns("id transaction_id account amount_cents currency bill_id payment_id refund_id at"),
  rows: ({ id, status, payment, amountCents, settledAt: at, parts }) => {
    if (status !== "success" || !at) return [];
    const transaction = newId(at);
    const entry = (account: string, cents: number, billId: string | null) => [
      ...[newId(at), transaction, account, cents, city().currency],
      ...[billId, payment.id, id, at],
    ];
    return [entry("clearing", -amountCents, null), ...parts.map((part) => entry("receivable", part.amountCents, part.billId))];
  },
});

export const differenceTable: SeedTable<SeedDifference> = {
  name: "payment_difference",
  columns: columns("id kind provider provider_ref payment_id party_id currency our_cents their_cents found_at"),
  rows: ({ id, kind, payment, theirCents, foundAt }) => [
    [
      ...[id, kind, "sandbox", payment.providerRef, payment.id, payment.partyId, city().currency],
      ...[payment.amountCents, theirCents, foundAt],
    ],
  ],
};
