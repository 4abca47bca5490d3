import { knownBrowser } from "@/lib/auth/browser/browser";
import { readCookie } from "@/lib/auth/browser/cookies";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";

/** The way back in this browser that has come as far as the new password, or undefined. */
export async function findReset(): Promise<{ username: string; by: "link" | "recovery" } | undefined> {
  const [token, browserHash] = [await readCookie("flow"), await knownBrowser()];
  if (!token || !browserHash) return undefined;
  return asSystem("findReset", async (db) => {
    const flow = await db.loginFlow.findFirst({
      where: { tokenHash: tokenHash(token), browserHash, purpose: "reset", stage: "secondFactorOk", expiresAt: { gt: now() } },
      select: { accountId: true, methods: true },
    });
    if (!flow) return undefined;
    const { username } = await db.account.findUniqueOrThrow({ where: { id: flow.accountId }, select: { username: true } });
    return { username, by: flow.methods.includes("recovery") ? "recovery" : "link" };
  });
}
