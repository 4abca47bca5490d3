import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/db/as-actor";

export type Leg = {
  account: "clearing" | "receivable" | "held" | `revenue:${string}`;
  amountCents: bigint;
  billId?: string;
  billLineId?: string;
};

/** Writes the entries of one transaction; debit positive, credit negative. The database refuses a sum that is not zero. */
export async function post(db: Db, legs: Leg[], common: { currency: string; paymentId?: string; refundId?: string; at: Date }) {
  const transactionId = randomUUID();
  await db.ledgerEntry.createMany({ data: legs.map((leg) => ({ transactionId, ...common, ...leg })) });
}
