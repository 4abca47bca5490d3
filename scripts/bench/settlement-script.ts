/** What one settlement sends to the database (lib/payments/commands/decide-payment.ts), for pgbench; a payment of bench_payment each time. */
export const settlementScript = `
SELECT payment, party, bills[1] AS bill1, bills[2] AS bill2, lines[1] AS line1, lines[2] AS line2
  FROM bench_payment WHERE n = (SELECT nextval('bench_next')) \\gset
BEGIN;
SELECT set_config('app.kind', 'system', true), set_config('app.account', '', true), set_config('app.party', '', true), set_config('app.bill', '', true),
  set_config('app.role', '', true), set_config('app.departments', '', true), set_config('app.areas', '', true), set_config('app.acts', '', true),
  set_config('app.now', now()::text, true);
SELECT 1 FROM payment WHERE id = :payment::uuid FOR NO KEY UPDATE;
SELECT id, status, party_id, provider, amount_cents, currency FROM payment WHERE id = :payment::uuid LIMIT 1;
SELECT id, bill_id, amount_cents, payment_id FROM payment_allocation WHERE payment_id = :payment::uuid;
SELECT id, status, total_cents, paid_cents FROM bill WHERE id = ANY(ARRAY[:bill1, :bill2]::uuid[]) ORDER BY id FOR NO KEY UPDATE;
SELECT id, bill_id, position, kind, amount_cents FROM bill_line WHERE bill_id IN (:bill1::uuid, :bill2::uuid);
UPDATE bill b SET paid_cents = b.paid_cents + a.cents,
  status = CASE WHEN b.paid_cents + a.cents >= b.total_cents THEN 'paid' ELSE 'partiallyPaid' END,
  settled_at = CASE WHEN b.paid_cents + a.cents >= b.total_cents THEN now() END
  FROM unnest(ARRAY[:bill1, :bill2]::uuid[], ARRAY[300, 400]::bigint[]) AS a (id, cents) WHERE b.id = a.id AND a.cents > 0;
UPDATE payment_allocation p SET is_open = false, applied_cents = a.cents
  FROM unnest(ARRAY[:bill1, :bill2]::uuid[], ARRAY[300, 400]::bigint[]) AS a (id, cents) WHERE p.payment_id = :payment::uuid AND p.bill_id = a.id;
INSERT INTO ledger_entry (transaction_id, account, amount_cents, currency, bill_id, bill_line_id, payment_id, at) VALUES
  (:payment::uuid, 'clearing', 700, 'USD', NULL, NULL, :payment::uuid, now()),
  (:payment::uuid, 'receivable', -300, 'USD', :bill1::uuid, :line1::uuid, :payment::uuid, now()),
  (:payment::uuid, 'receivable', -400, 'USD', :bill2::uuid, :line2::uuid, :payment::uuid, now());
INSERT INTO pgboss.job (id, name, data, priority, start_after, expire_in, keep_until, retry_limit, retry_delay, retry_backoff, policy)
  SELECT gen_random_uuid(), q.name, jsonb_build_object('paymentId', :payment::text), 0, now(), q.expire_seconds * interval '1s',
    now() + interval '14 days', q.retry_limit, q.retry_delay, q.retry_backoff, q.policy
  FROM pgboss.queue q WHERE q.name = 'tellPaymentResult' ON CONFLICT DO NOTHING RETURNING id;
WITH drawn AS (INSERT INTO receipt_counter AS c (series, year, last) VALUES ('receipt', 2026, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = c.last + 1 RETURNING year, last)
  UPDATE payment SET status = 'success', receipt_number = year || '-' || lpad(last::text, 6, '0'), pay_url = NULL, next_check_at = NULL, settled_at = now()
  FROM drawn WHERE id = :payment::uuid RETURNING receipt_number;
SELECT audit_append('system', NULL, :party::uuid, 'payment.success', :payment::text, '{"receipt": "2026-000000", "job": "settlePayment"}');
COMMIT;
`;
