import { knownBrowser } from "@/lib/auth/browser/browser";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { asSystem, type Db } from "@/lib/db/as-actor";

/** This browser was here with this account before and has seen the terms in force: "Before you continue" has nothing new to say. */
export async function isKnownDevice({ accountId }: Pick<Flow, "accountId">): Promise<boolean> {
  const browserHash = (await knownBrowser()) ?? "";
  const count = await asSystem("isKnownDevice", (db) =>
    db.device.count({ where: { accountId, browserHash, termsSeen: { gte: city().termsVersion } } }),
  );
  return count > 0;
}

/** Its owner asked to be remembered in this browser: for residents with an open account, on a device of their own, it stands for the code. */
export async function isRemembered(db: Db, accountId: string, browserHash: string): Promise<boolean> {
  const open = await db.account.count({ where: { id: accountId, kind: "resident", status: "active" } });
  const where = { accountId, browserHash, isPrivate: true, termsSeen: { gte: city().termsVersion }, rememberedUntil: { gt: now() } };
  return open > 0 && (await db.device.count({ where })) > 0;
}
