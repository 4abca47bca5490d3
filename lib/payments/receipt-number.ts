import type { Db } from "@/lib/db/as-actor";
import { cityDay } from "@/lib/city/city-day";

/** The next receipt number of the city's year, without gaps: drawn last in the transaction that takes the money. */
export async function nextReceiptNumber(db: Db, at: Date): Promise<string> {
  const year = Number(cityDay(at).slice(0, 4));
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO receipt_counter AS c (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last`;
  return `${year}-${String(row!.last).padStart(6, "0")}`;
}
