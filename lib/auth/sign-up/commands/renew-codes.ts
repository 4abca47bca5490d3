import { makeRecoveryCodes } from "@/lib/auth/credentials/recovery-codes";
import { asSystem } from "@/lib/db/as-actor";

/** New recovery codes for someone who has just created an account and lost the page with the first ones. */
export const renewCodes = (accountId: string) => asSystem("renewCodes", (db) => makeRecoveryCodes(db, accountId));
