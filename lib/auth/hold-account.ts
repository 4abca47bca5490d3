import type { Db } from "@/lib/db/as-actor";

/** Changes to one account's ways in wait for each other: a rule that counts them must not be outrun. */
export const holdAccount = (db: Db, accountId: string) => db.$executeRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
