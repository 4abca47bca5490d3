import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** Whoever is halfway into an account is out: proofs under way, and a sign-up whose account has just been made. Its caller holds the account. */
export async function endFlows(db: Db, accountId: string) {
  await db.loginFlow.updateMany({ where: { accountId, stage: { not: "consumed" } }, data: { stage: "consumed" } });
  await endSignUps(db, accountId);
}

/** What was begun without a session goes on in no browser: its person signs in from now on. */
export async function endSignUps(db: Db, accountId: string) {
  const at = now();
  await db.signUp.updateMany({ where: { accountId, expiresAt: { gt: at } }, data: { expiresAt: at } });
}
