import { knownBrowser } from "@/lib/auth/browser/browser";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { city } from "@/lib/city/city";
import { asSystem } from "@/lib/db/as-actor";

/** This browser was here with this account before and has seen the terms in force: "Before you continue" has nothing new to say. */
export async function isKnownDevice({ accountId }: Pick<Flow, "accountId">): Promise<boolean> {
  const browserHash = (await knownBrowser()) ?? "";
  const count = await asSystem("isKnownDevice", (db) =>
    db.device.count({ where: { accountId, browserHash, termsSeen: { gte: city().termsVersion } } }),
  );
  return count > 0;
}
