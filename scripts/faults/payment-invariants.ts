import type { Owner } from "@/e2e/portal/owner";
import type { Confirmed } from "./payer";

/** Each is a query for what must not be, with the sentence that it breaks. */
const never: [string, string][] = [
  ["a ledger transaction sums to zero", "SELECT transaction_id FROM ledger_entry GROUP BY 1 HAVING sum(amount_cents) <> 0"],
  [
    "a successful payment is in the ledger once, with its amount",
    `SELECT p.id FROM payment p LEFT JOIN ledger_entry e ON e.payment_id = p.id AND e.account = 'clearing' AND e.refund_id IS NULL
     WHERE p.status = 'success' GROUP BY p.id HAVING count(e.id) <> 1 OR sum(e.amount_cents) <> p.amount_cents`,
  ],
  [
    "a payment that took no money is not in the ledger",
    "SELECT p.id FROM payment p JOIN ledger_entry e ON e.payment_id = p.id WHERE p.status <> 'success'",
  ],
  [
    "a bill says what its ledger says",
    `SELECT b.id FROM bill b JOIN ledger_entry e ON e.bill_id = b.id AND e.account = 'receivable'
     WHERE b.status NOT IN ('cancelled', 'replaced') GROUP BY b.id HAVING b.total_cents - b.paid_cents <> sum(e.amount_cents)`,
  ],
  [
    "nobody is charged twice for one bill",
    `SELECT a.bill_id FROM payment_allocation a JOIN payment p ON p.id = a.payment_id JOIN sandbox_charge c ON c.reference = p.ref
     JOIN bill b ON b.id = a.bill_id WHERE c.status = 'paid' GROUP BY a.bill_id, b.total_cents HAVING sum(a.amount_cents) > b.total_cents + coalesce(
       (SELECT sum(r.amount_cents) FROM refund_part r JOIN refund f ON f.id = r.refund_id WHERE r.bill_id = a.bill_id AND f.status = 'success'), 0)`,
  ],
  [
    "what the gateway took is a success, and a success is what the gateway took",
    `SELECT coalesce(p.ref, c.reference) FROM payment p FULL JOIN sandbox_charge c ON c.reference = p.ref
     WHERE (p.status = 'success') IS DISTINCT FROM (c.status = 'paid') AND (p.status = 'success' OR c.status = 'paid')
       AND p.failure IS DISTINCT FROM 'mismatch'`,
  ],
  ["nothing is left undecided", "SELECT id FROM payment WHERE status IN ('created', 'started', 'submitted') AND created_at > $1"],
  [
    "a decided payment holds no bill",
    `SELECT a.id FROM payment_allocation a JOIN payment p ON p.id = a.payment_id
     WHERE a.is_open AND p.status IN ('success', 'failed', 'cancelled', 'error') AND p.failure IS DISTINCT FROM 'mismatch'`,
  ],
  [
    "receipt numbers have no gaps",
    `SELECT year FROM (SELECT left(receipt_number, 4) AS year, count(*) AS n, max(right(receipt_number, 6)::int) AS last FROM payment
     WHERE status = 'success' GROUP BY 1) s WHERE n <> last`,
  ],
  [
    "who paid is told once",
    `SELECT p.id FROM payment p LEFT JOIN notification n ON n.payment_id = p.id AND n.event = 'paymentReceived'
     WHERE p.status = 'success' AND p.account_id IS NOT NULL AND p.created_at > $1 GROUP BY p.id HAVING count(n.id) <> 1`,
  ],
  [
    "what people are told is sent",
    `SELECT d.id FROM delivery d JOIN notification n ON n.id = d.notification_id WHERE n.at > $1 AND d.status <> 'sent'`,
  ],
  [
    "a refund is what the gateway sent back, once",
    `SELECT r.ref FROM refund r LEFT JOIN sandbox_refund s ON s.reference = r.ref WHERE r.created_at > $1
     AND (r.status <> 'success' OR s.status IS DISTINCT FROM 'success' OR s.amount_cents <> r.amount_cents)`,
  ],
  [
    "refund numbers have no gaps",
    `SELECT year FROM (SELECT substr(receipt_number, 4, 4) AS year, count(*) AS n, max(right(receipt_number, 6)::int) AS last FROM refund
     WHERE status = 'success' GROUP BY 1) s WHERE n <> last`,
  ],
  [
    "who gets money back is told once",
    `SELECT r.ref FROM refund r LEFT JOIN notification n ON n.event = 'refundMade' AND n.facts ->> 'ref' = r.ref
     WHERE r.created_at > $1 AND r.status = 'success' GROUP BY r.ref HAVING count(n.id) <> 1`,
  ],
  [
    "no job is lost",
    `SELECT name, id, output FROM pgboss.job WHERE state = 'failed' AND name IN
     ('settlePayment', 'settleRefund', 'tellPaymentResult', 'tellRefund', 'deliver', 'sandboxDecide') AND created_on > $1`,
  ],
  ["the audit chains hold", "SELECT * FROM audit_breaks()"],
];

/** The sentences that do not hold, each with its first few offenders. `since`: rows of the seed are older. */
export async function brokenInvariants(owner: Owner, since: Date, confirmed: Confirmed[]): Promise<string[]> {
  const broken: string[] = [];
  for (const [sentence, query] of never) {
    const rows = await owner.rows(query, query.includes("$1") ? [since] : []);
    if (rows.length) broken.push(`${sentence}: ${rows.length} do not, such as ${JSON.stringify(rows.slice(0, 3))}`);
  }
  const lost = await owner.rows(
    `SELECT c.payment, c.receipt FROM jsonb_to_recordset($1::jsonb) AS c (payment uuid, receipt text)
     LEFT JOIN payment p ON p.id = c.payment AND p.receipt_number = c.receipt AND p.status = 'success' WHERE p.id IS NULL`,
    [JSON.stringify(confirmed)],
  );
  if (lost.length) broken.push(`what a page confirmed is kept: ${JSON.stringify(lost.slice(0, 3))}`);
  return broken;
}

/** What still has to happen before the books can be compared. */
export const unfinished = (owner: Owner, since: Date) =>
  owner.count(
    `(SELECT id::text FROM payment WHERE status IN ('created', 'started', 'submitted') AND created_at > $1
      UNION ALL SELECT id::text FROM refund WHERE status = 'submitted' AND created_at > $1
      UNION ALL SELECT id::text FROM pgboss.job WHERE state IN ('created', 'retry', 'active')
        AND name IN ('settlePayment', 'settleRefund', 'tellPaymentResult', 'tellRefund', 'deliver', 'sandboxDecide', 'sandboxWebhook')
        AND start_after < now() + interval '2 minutes') s`,
    [since],
  );
