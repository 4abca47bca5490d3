import { randomUUID } from "node:crypto";
import type { Owner } from "../owner";
import { staffAccount, type Resident } from "../residents";

/** Something that administration asked for about a resident, and that waits for a second person; resolves to its id. */
export async function askInThePast(owner: Owner, { accountId, partyId }: Resident): Promise<string> {
  const [id, admin] = [randomUUID(), await staffAccount(owner, "admin")];
  await owner.rows(
    `INSERT INTO approval (id, kind, subject_id, party_id, payload, reason, asked_by)
     VALUES ($1, 'accountRecovery', $2, $3, jsonb_build_object('account', $4::text), 'Called back on the number we know', $5)`,
    [id, randomUUID(), partyId, accountId, admin.accountId],
  );
  return id;
}
