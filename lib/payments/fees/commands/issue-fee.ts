import { city } from "@/lib/city/city";
import { addDays, cityDay } from "@/lib/city/city-day";
import type { Localised } from "@/lib/city/localised";
import { totalOf, type ChargeLine } from "@/lib/city/charges/charge-line";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { post } from "@/lib/payments/ledger";
import { newReference } from "@/lib/reference";

/** A line whose words are the service's own: they go with the bill, so that it reads the same when the service has changed. */
type NamedLine = ChargeLine & { name: Localised };
type Wanted = { partyId: string; departmentId: string; service: string; subject: string; lines: NamedLine[]; dueInDays: number };

/** A fee as a bill, with its lines and what the ledger says of it, in the caller's transaction as the system. Resolves to its id. */
export async function issueFee(db: Db, { lines, dueInDays, ...wanted }: Wanted): Promise<string> {
  const at = now();
  const { currency } = city();
  const total = BigInt(totalOf(lines));
  const { id } = await db.bill.create({
    data: {
      ...wanted,
      ref: newReference("BL"),
      kind: "fee",
      currency,
      totalCents: total,
      issuedAt: at,
      dueOn: new Date(addDays(cityDay(at), dueInDays)),
    },
    select: { id: true },
  });
  await db.billLine.createMany({
    data: lines.map(({ kind, code, facts, amountCents, name }, index) => ({
      billId: id,
      partyId: wanted.partyId,
      position: index + 1,
      kind,
      code,
      facts: { ...facts, name },
      amountCents: BigInt(amountCents),
    })),
  });
  const legs = [
    { account: "receivable" as const, amountCents: total, billId: id },
    { account: `revenue:${wanted.service}` as const, amountCents: -total, billId: id },
  ];
  await post(db, legs, { currency, at });
  // Judged now: at the end of the transaction its actor may be one who sees no ledger.
  await db.$executeRaw`SET CONSTRAINTS ledger_zero_sum, bill_sum, bill_line_sum IMMEDIATE`;
  await db.$executeRaw`SET CONSTRAINTS ledger_zero_sum, bill_sum, bill_line_sum DEFERRED`;
  return id;
}
