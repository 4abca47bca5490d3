import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { asSystem } from "@/lib/db/as-actor";
import { decidePayment } from "@/lib/payments/commands/decide-payment";

export type Opened = { payment: string; party: string; bills: [string, string]; lines: [string, string] };

/** So many started payments, each of two bills of one party of its own, made in bulk. */
export async function openPayments(owner: Client, count: number): Promise<Opened[]> {
  const opened = Array.from({ length: count }, (): Opened => {
    const bills = [randomUUID(), randomUUID()].sort() as [string, string];
    return { payment: randomUUID(), party: randomUUID(), bills, lines: [randomUUID(), randomUUID()] };
  });
  const from = "FROM jsonb_to_recordset($1::jsonb) AS i (payment uuid, party uuid, bills uuid[], lines uuid[])";
  const write = (statement: string) => owner.query(statement, [JSON.stringify(opened.map(asRow))]);
  await owner.query("BEGIN");
  await write(`INSERT INTO party (id, kind, display_name) SELECT party, 'citizen', 'Bench' ${from}`);
  for (const [n, cents] of [
    [1, 300],
    [2, 400],
  ] as const) {
    await write(
      `INSERT INTO bill (id, ref, party_id, department_id, kind, service, subject, currency, total_cents, issued_at, due_on)
       SELECT bills[${n}], bills[${n}]::text, party, (SELECT id FROM department LIMIT 1), 'fee', 'dogLicence', 'Rex', 'USD', ${cents}, now(), current_date ${from}`,
    );
    await write(
      `INSERT INTO bill_line (id, bill_id, party_id, position, kind, code, facts, amount_cents)
       SELECT lines[${n}], bills[${n}], party, 1, 'fee', 'dogLicence', '{}', ${cents} ${from}`,
    );
  }
  await write(
    `INSERT INTO payment (id, ref, party_id, key, request_hash, status, currency, amount_cents, provider, provider_ref, expires_at)
     SELECT payment, payment::text, party, payment, '', 'started', 'USD', 700, 'sandbox', payment::text, now() + interval '1 hour' ${from}`,
  );
  for (const [n, cents] of [
    [1, 300],
    [2, 400],
  ] as const)
    await write(
      `INSERT INTO payment_allocation (payment_id, bill_id, party_id, amount_cents) SELECT payment, bills[${n}], party, ${cents} ${from}`,
    );
  await owner.query("COMMIT");
  await owner.query("ANALYZE payment, payment_allocation, bill, bill_line");
  return opened;
}

/** Arrays as PostgreSQL writes them. */
export const asRow = ({ bills, lines, ...rest }: Opened) => ({ ...rest, bills: `{${bills.join()}}`, lines: `{${lines.join()}}` });

/** Payments per second that our code settles, so many at once. */
export async function settle(opened: Opened[], atOnce: number): Promise<number> {
  const waiting = [...opened];
  const began = performance.now();
  async function one() {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const charge = { providerRef: next.payment, reference: next.payment, status: "paid" as const, amountCents: 700n, currency: "USD" };
      await asSystem("settlePayment", (db) => decidePayment(db, next!.payment, charge));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one));
  return opened.length / ((performance.now() - began) / 1000);
}
