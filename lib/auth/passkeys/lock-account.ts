import type { Db } from "@/lib/db/as-actor";

/** Changes of one account's ways in wait for each other: two at once could each leave the other as the last one, and then none. */
export const lockAccount = (db: Db, accountId: string) => db.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
