import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors";
import { requestRefund } from "@/lib/payments/commands/request-refund";
import type { Owner } from "@/e2e/portal/owner";
import { staffAccount } from "@/e2e/portal/residents";

/** The finance desk gives half of what was paid last back, to a few people; the worker has to see to it. */
export async function refundSome(owner: Owner) {
  const { accountId } = await staffAccount(owner, "finance");
  const desk: Staff = { kind: "staff", accountId, name: "Finance", email: "", role: "finance", departments: [], services: [] };
  const paid = await owner.rows<{ id: string; cents: string }>(
    `SELECT p.id, p.amount_cents AS cents FROM payment p LEFT JOIN refund r ON r.payment_id = p.id
     WHERE p.status = 'success' AND r.id IS NULL AND p.provider_ref IN (SELECT id::text FROM sandbox_charge) ORDER BY p.settled_at DESC LIMIT 3`,
  );
  for (const { id, cents } of paid) {
    const [whole, half] = [BigInt(cents), (BigInt(cents) + 1n) / 2n];
    const asked = { payment: id, key: randomUUID(), amountCents: half, expectedCents: whole, reason: "Paid at the counter as well." };
    await requestRefund(desk, asked).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error; // another desk was first
    });
  }
}
