import { openFlow } from "@/lib/auth/flow/open-flow";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

/**
 * Turns a finished sign-up into a finished sign-in: the passkey, or the password and a mailed code, were just proven in this browser.
 * Resolves to the token of its flow, for the cookie; undefined when it was done already.
 */
export async function finishSignUp({ id, accountId }: SignUp, next: string, browserHash: string): Promise<string | undefined> {
  if (!accountId) return undefined;
  const at = now();
  return asSystem("finishSignUp", async (db) => {
    const { count } = await db.signUp.updateMany({ where: { id, browserHash, expiresAt: { gt: at } }, data: { expiresAt: at } });
    if (!count) return undefined;
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { passwordHash: true } });
    const shown = passwordHash ? ["password", "email"] : ["passkey"];
    return (await openFlow(db, { accountId, browserHash, purpose: "signIn", shown, next, finished: true })).token;
  });
}
