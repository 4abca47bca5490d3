import { randomUUID } from "node:crypto";
import type { Owner } from "./owner";

type Account = { accountId: string };

/** A passkey that no authenticator here can answer with, for pages that show one. */
export async function keepPasskey(owner: Owner, { accountId }: Account, name = "Test key"): Promise<string> {
  const [passkey] = await owner.rows<{ id: string }>(
    `INSERT INTO passkey (account_id, credential_id, public_key, counter, transports, is_synced, name)
     VALUES ($1, $2, '\\x00', 0, '{internal}', true, $3) RETURNING id`,
    [accountId, randomUUID(), name],
  );
  return passkey!.id;
}

/** What is kept of an account's passkeys, in the order they were made. */
export const passkeysOf = (owner: Owner, { accountId }: Account) =>
  owner.rows<{ id: string; name: string; counter: string; isSynced: boolean; lastUsedAt: Date | null }>(
    `SELECT id, name, counter, is_synced AS "isSynced", last_used_at AS "lastUsedAt" FROM passkey WHERE account_id = $1 ORDER BY created_at`,
    [accountId],
  );
