import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import type { Owner } from "./owner";

export type IssuedBill = { id: string; ref: string; subject: string; cents: number };
export type Resident = {
  accountId: string;
  partyId: string;
  mandateId: string;
  username: string;
  email: string;
  name: string;
  bills: IssuedBill[];
};

type Wanted = { bills?: number; name?: string; locale?: string };

/** The things the city bills for, in turn; each with lines that its total is the sum of. */
const services = [
  {
    service: "water",
    kind: "utility",
    department: "water-billing",
    lines: [line("waterStanding", 3, "month", 428), line("waterUse1", 24, "cubicMetre", 120)],
  },
  { service: "refuse", kind: "utility", department: "water-billing", lines: [line("refuseCollection", 3, "month", 1_550)] },
  { service: "dogLicence", kind: "fee", department: "city-clerk", lines: [line("dogLicence", 1, "", 1_800)] },
  { service: "certificateOfResidence", kind: "fee", department: "city-clerk", lines: [line("certificate", 1, "copy", 1_250)] },
] as const;

function line(code: string, quantity: number, unit: string, rateCents: number) {
  return { code, facts: { quantity, ...(unit && { unit }), rateCents }, amountCents: quantity * rateCents };
}

let made = 0;

/** A resident of one test alone, with the demo's password, bills that are due one after the other, and codes by e-mail. */
export async function makeResident(owner: Owner, { bills = 3, name = "Robin Tester", locale = "en" }: Wanted = {}): Promise<Resident> {
  const mark = `${process.pid.toString(36)}-${(++made).toString(36)}-${randomUUID().slice(0, 6)}`;
  const resident = {
    accountId: randomUUID(),
    partyId: randomUUID(),
    mandateId: randomUUID(),
    username: `test-${mark}`,
    email: `robin.${mark}@post.example`,
    name,
  };
  const { accountId, partyId, mandateId, username, email } = resident;
  return owner.together(async () => {
    await owner.rows("INSERT INTO party (id, kind, display_name) VALUES ($1, 'citizen', $2)", [partyId, name]);
    await owner.rows("INSERT INTO citizen (party_id, legal_name, birth_date) VALUES ($1, $2, '1984-05-17')", [partyId, name]);
    await owner.rows(
      `INSERT INTO account (id, username, email, display_name, kind, locale, password_hash)
       SELECT $1, $2, $3, $4, 'resident', $5, password_hash FROM account WHERE username = 'resident'`,
      [accountId, username, email, name, locale],
    );
    await owner.rows(
      "INSERT INTO mandate (id, account_id, party_id, kind, areas, acts) VALUES ($1, $2, $3, 'self', '{*}', '{see,draft,send,pay}')",
      [mandateId, accountId, partyId],
    );
    await owner.rows("UPDATE account SET last_mandate_id = $1 WHERE id = $2", [mandateId, accountId]);
    const issued: IssuedBill[] = [];
    for (let n = 0; n < bills; n++) issued.push(await issueBill(owner, partyId, n));
    return { ...resident, bills: issued };
  });
}

async function issueBill(owner: Owner, partyId: string, n: number): Promise<IssuedBill> {
  const { service, kind, department, lines } = services[n % services.length]!;
  const bill = {
    id: randomUUID(),
    ref: newReference("BL"),
    subject: `${n + 1} Tester Lane`,
    cents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
  await owner.rows(
    `INSERT INTO bill (id, ref, party_id, department_id, kind, service, subject, currency, total_cents, issued_at, due_on)
     SELECT $1, $2, $3, id, $4, $5, $6, 'USD', $7, now() - interval '10 days', current_date + $8::int FROM department WHERE slug = $9`,
    [bill.id, bill.ref, partyId, kind, service, bill.subject, bill.cents, 14 + n, department],
  );
  await owner.rows(
    `INSERT INTO bill_line (bill_id, party_id, position, kind, code, facts, amount_cents)
     SELECT $1, $2, n, 'charge', l ->> 'code', l -> 'facts', (l ->> 'amountCents')::bigint
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e (l, n)`,
    [bill.id, partyId, JSON.stringify(lines)],
  );
  await owner.rows(
    `INSERT INTO ledger_entry (transaction_id, account, amount_cents, currency, bill_id)
     VALUES ($1, 'receivable', $2, 'USD', $4), ($1, $3, -$2::bigint, 'USD', $4)`,
    [randomUUID(), bill.cents, `revenue:${service}`, bill.id],
  );
  return bill;
}

let paid = 0;

/** A bill of the past, paid in full; resolves to the id of its payment. */
export async function payInThePast(owner: Owner, { accountId, partyId }: Resident, bill: IssuedBill): Promise<string> {
  const id = randomUUID();
  await owner.together(async () => {
    await owner.rows(
      `INSERT INTO payment (id, ref, party_id, account_id, key, request_hash, status, currency, amount_cents, provider, receipt_number, expires_at, settled_at)
       VALUES ($1, $2, $3, $4, $5, '', 'success', 'USD', $6, 'sandbox', $7, now(), now())`,
      [id, newReference("PY"), partyId, accountId, randomUUID(), bill.cents, `1990-${String(++paid).padStart(6, "0")}`],
    );
    await owner.rows(
      "INSERT INTO payment_allocation (payment_id, bill_id, party_id, amount_cents, is_open) VALUES ($1, $2, $3, $4, false)",
      [id, bill.id, partyId, bill.cents],
    );
    await owner.rows("UPDATE bill SET status = 'paid', paid_cents = total_cents, settled_at = now() WHERE id = $1", [bill.id]);
    await owner.rows(
      `INSERT INTO ledger_entry (transaction_id, account, amount_cents, currency, bill_id, payment_id)
       VALUES ($1, 'clearing', $2, 'USD', NULL, $4), ($1, 'receivable', -$2::bigint, 'USD', $3, $4)`,
      [randomUUID(), bill.cents, bill.id, id],
    );
  });
  return id;
}

let refunded = 0;

/** Of a past payment, some money that went back and some that did not arrive; resolves to the refund and the desk's difference. */
export async function refundInThePast(owner: Owner, { partyId }: Resident, paymentId: string) {
  const { accountId } = await staffAccount(owner, "finance");
  const [refund, difference] = [randomUUID(), randomUUID()];
  await owner.together(async () => {
    await owner.rows(
      `INSERT INTO refund (id, ref, payment_id, party_id, account_id, key, request_hash, status, currency, amount_cents, reason, receipt_number, settled_at)
       VALUES ($1, $2, $3, $4, $5, $6, '', 'success', 'USD', 100, 'Paid at the counter as well.', $7, now())`,
      [refund, newReference("RF"), paymentId, partyId, accountId, randomUUID(), `RF-1990-${process.pid}-${++refunded}`],
    );
    await owner.rows(
      `INSERT INTO payment_difference (id, kind, provider, provider_ref, payment_id, party_id, currency, our_cents, their_cents, found_at)
       VALUES ($1, 'refundFailed', 'sandbox', $2, $3, $4, 'USD', 200, 0, now())`,
      [difference, randomUUID(), paymentId, partyId],
    );
  });
  return { refund, difference };
}

export async function staffAccount(owner: Owner, username: string): Promise<{ accountId: string }> {
  return (await owner.rows<{ accountId: string }>(`SELECT id AS "accountId" FROM account WHERE username = $1`, [username]))[0]!;
}

/** An amount as the portal shows it in English. */
export const dollars = (cents: number) => new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(cents / 100);
export const sumOf = (bills: IssuedBill[]) => bills.reduce((sum, { cents }) => sum + cents, 0);
