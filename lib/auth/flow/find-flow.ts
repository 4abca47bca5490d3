import { knownBrowser } from "@/lib/auth/browser/browser";
import { readCookie } from "@/lib/auth/browser/cookies";
import { tokenHash } from "@/lib/crypto/token";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

export type Flow = {
  id: string;
  accountId: string;
  stage: "passwordOk" | "secondFactorOk";
  method: "email" | "totp";
  email: string;
  username: string;
  next: string;
  expiresAt: Date;
};

/** The sign-in under way in this browser, or undefined when there is none, it is over, or it began in another browser. */
export async function findFlow(): Promise<Flow | undefined> {
  const [token, browserHash] = [await readCookie("flow"), await knownBrowser()];
  if (!token || !browserHash) return undefined;
  return asSystem("findFlow", async (db) => {
    const flow = await db.loginFlow.findFirst({
      where: { tokenHash: tokenHash(token), browserHash, stage: { not: "consumed" }, expiresAt: { gt: now() } },
      select: { id: true, accountId: true, stage: true, method: true, next: true, expiresAt: true },
    });
    if (!flow) return undefined;
    const account = await db.account.findUniqueOrThrow({ where: { id: flow.accountId }, select: { email: true, username: true } });
    return { ...(flow as Omit<Flow, "email" | "username">), ...account };
  });
}
