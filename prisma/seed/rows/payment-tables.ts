import { createHash } from "node:crypto";
import { city } from "@/lib/city/city";
import type { SeedPayment } from "../bills/seed-payment";
import { columns, type SeedTable } from "./seed-table";

const MINUTES_OPEN = 90;

/** The payment's own row; its hash stands for a request that nobody will send again. */
export const paymentTable: SeedTable<SeedPayment> = {
  name: "payment",
  columns: columns(
    `id ref party_id account_id key request_hash status currency amount_cents provider provider_ref own_reference failure
     receipt_number created_at expires_at settled_at next_check_at`,
  ),
  rows: (payment) => [
    [
      ...[payment.id, payment.ref, payment.partyId, payment.accountId, payment.key, hashOf(payment), payment.status, city().currency],
      ...[payment.amountCents, "sandbox", payment.providerRef, payment.ownReference, payment.failure, payment.receiptNumber],
      ...[payment.createdAt, new Date(payment.createdAt.getTime() + MINUTES_OPEN * 60_000), payment.settledAt],
      isUndecided(payment.status) ? payment.createdAt : null,
    ],
  ],
};

export const allocationTable: SeedTable<SeedPayment> = {
  name: "payment_allocation",
  columns: columns("id payment_id bill_id party_id amount_cents applied_cents is_open"),
  rows: ({ id, partyId, status, failure, allocations }) =>
    allocations.map(({ id: allocationId, bill, amountCents }) => [
      ...[allocationId, id, bill.id, partyId, amountCents, status === "success" ? amountCents : null],
      isUndecided(status) || failure === "mismatch", // a mismatch keeps its bills until somebody has looked
    ]),
};

/** The gateway's side of each attempt that reached it. */
export const chargeTable: SeedTable<SeedPayment> = {
  name: "sandbox_charge",
  columns: columns("id reference description amount_cents currency return_url webhook_url status manner locale created_at updated_at"),
  rows: ({ id, ref, providerRef, amountCents, status, failure, createdAt, settledAt }) => {
    if (!providerRef) return [];
    const there = failure === "mismatch" ? "paid" : (failure ?? chargeStatus[status] ?? "open");
    const urls = [`http://localhost:3000/payments/${id}/return`, "http://localhost:3000/api/payments/webhook/sandbox"];
    return [
      [
        providerRef,
        ref,
        ref,
        amountCents,
        city().currency,
        ...urls,
        there,
        failure === "mismatch" ? "wrongAmount" : "",
        "en",
        createdAt,
        settledAt ?? createdAt,
      ],
    ];
  },
};

const chargeStatus: Record<string, string> = { success: "paid", submitted: "processing" };

export const isUndecided = (status: string): boolean => ["created", "started", "submitted"].includes(status);

const hashOf = ({ key }: SeedPayment) => createHash("sha256").update(key).digest("base64url");
