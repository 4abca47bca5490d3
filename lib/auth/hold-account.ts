import { tokenHash } from "@/lib/crypto/token";
import type { Db } from "@/lib/db/as-actor";

/**
 * Changes to one account wait for each other: a rule that counts its ways in must not be outrun, nor a sign-in slip past its end.
 * Taken before any other row of the account (then approval, request), so that nobody waits in a circle.
 */
export const holdAccount = (db: Db, accountId: string) =>
  db.$executeRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`;

/** The same for the account of a proof under way, whose token is all that is known. */
export const holdFlowsAccount = (db: Db, token: string) =>
  db.$executeRaw`SELECT id FROM account WHERE id = (SELECT account_id FROM login_flow WHERE token_hash = ${tokenHash(token)}) FOR NO KEY UPDATE`;
