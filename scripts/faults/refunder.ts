import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import type { Owner } from "@/e2e/portal/owner";
import { staffAccount } from "@/e2e/portal/residents";

/** The finance desk asks for a few refunds of what was paid last, as its command writes them; the worker has to see to them. */
export async function refundSome(owner: Owner) {
  const { accountId } = await staffAccount(owner, "finance");
  const paid = await owner.rows<{ id: string; party_id: string; amount_cents: string }>(
    `SELECT p.id, p.party_id, p.amount_cents FROM payment p LEFT JOIN refund r ON r.payment_id = p.id
     WHERE p.status = 'success' AND r.id IS NULL AND p.provider_ref IN (SELECT id::text FROM sandbox_charge) ORDER BY p.settled_at DESC LIMIT 3`,
  );
  for (const { id, party_id, amount_cents } of paid)
    await owner.rows(
      `WITH asked AS (
         INSERT INTO refund (ref, payment_id, party_id, account_id, key, request_hash, currency, amount_cents, reason, next_check_at)
         VALUES ($1, $2, $3, $4, $5, '', 'USD', $6, 'Paid at the counter as well.', now()) RETURNING id)
       INSERT INTO pgboss.job (name, data, policy, singleton_key, retry_limit, retry_delay)
       SELECT 'settleRefund', jsonb_build_object('refundId', id), 'short', id::text, 10, 1 FROM asked`,
      [newReference("RF"), id, party_id, accountId, randomUUID(), Math.ceil(Number(amount_cents) / 2)],
    );
}
