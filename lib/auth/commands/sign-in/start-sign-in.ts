import { isSent, methodsOf, preselected } from "@/lib/auth/flow/methods";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { countTry, forgetTries } from "@/lib/auth/credentials/throttle";
import { countSend } from "@/lib/auth/flow/code-sends";
import { isRemembered } from "@/lib/auth/flow/is-known-device";
import { openFlow } from "@/lib/auth/flow/open-flow";
import { asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
import { DomainError } from "@/lib/errors";

type Attempt = { identifier: string; password: string; next: string; browserHash: string; address: string };

/**
 * The first step: who are you? Resolves to the token of a new flow, for the cookie; on a remembered device the flow is finished.
 * A wrong password and an unknown account get the same words, after the same work.
 */
export async function startSignIn({ identifier, password, next, browserHash, address }: Attempt) {
  await countTry(identifier, address);
  const [account] = await statement<{ id: string; password_hash: string | null }>(
    "account_for_sign_in",
    "SELECT id, password_hash FROM account_for_sign_in($1)",
    [identifier],
  );
  if (!(await verifyPassword(account?.password_hash ?? null, password)) || !account) throw new DomainError("signIn.wrong");
  await forgetTries(identifier, address);

  const { finished, method } = await asSystem("startSignIn", async (db) => {
    const finished = await isRemembered(db, account.id, browserHash);
    const { lastMethod } = await db.account.findUniqueOrThrow({ where: { id: account.id }, select: { lastMethod: true } });
    return { finished, method: preselected(await methodsOf(db, account.id, "signIn"), lastMethod) };
  });
  if (!finished && method && isSent(method)) await countSend(account.id, method === "sms" ? "sms" : "email");
  const shown = finished ? ["password", "device"] : ["password"];
  const { token } = await asSystem("startSignIn", (db) =>
    openFlow(db, { accountId: account.id, browserHash, purpose: "signIn", shown, next, finished }),
  );
  return { token, finished };
}
