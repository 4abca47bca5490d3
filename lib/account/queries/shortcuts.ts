import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

/** Whether single keys do something on this person's pages. */
export async function likesShortcuts(db: Db, { accountId }: Staff): Promise<boolean> {
  const { shortcuts } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { shortcuts: true } });
  return shortcuts;
}
