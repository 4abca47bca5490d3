import type { Db } from "@/lib/db/as-actor";
import { cityDay } from "@/lib/city/city-day";

const yearOf = (at: Date) => Number(cityDay(at).slice(0, 4));

/**
 * Ends a payment as a success with the next receipt number of the city's year, without gaps. One statement, the last but the audit's:
 * the counter is held only until the commit that follows. Resolves to the number.
 */
export async function numberReceipt(db: Db, paymentId: string, at: Date): Promise<string> {
  const [row] = await db.$queryRaw<{ receipt_number: string }[]>`
    WITH drawn AS (
      INSERT INTO receipt_counter AS c (series, year, last) VALUES ('receipt', ${yearOf(at)}, 1)
      ON CONFLICT (series, year) DO UPDATE SET last = c.last + 1 RETURNING year, last)
    UPDATE payment SET status = 'success', receipt_number = year || '-' || lpad(last::text, 6, '0'),
                       pay_url = NULL, next_check_at = NULL, settled_at = ${at}::timestamptz
    FROM drawn WHERE id = ${paymentId}::uuid RETURNING receipt_number`;
  return row!.receipt_number;
}

/** The same for a refund, in a series of its own: RF-2026-000001. */
export async function numberRefund(db: Db, refundId: string, providerRef: string, at: Date): Promise<string> {
  const [row] = await db.$queryRaw<{ receipt_number: string }[]>`
    WITH drawn AS (
      INSERT INTO receipt_counter AS c (series, year, last) VALUES ('refund', ${yearOf(at)}, 1)
      ON CONFLICT (series, year) DO UPDATE SET last = c.last + 1 RETURNING year, last)
    UPDATE refund SET status = 'success', receipt_number = 'RF-' || year || '-' || lpad(last::text, 6, '0'),
                      provider_ref = ${providerRef}, next_check_at = NULL, settled_at = ${at}::timestamptz
    FROM drawn WHERE id = ${refundId}::uuid RETURNING receipt_number`;
  return row!.receipt_number;
}
