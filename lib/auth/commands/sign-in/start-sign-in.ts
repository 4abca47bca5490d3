import { firstStep, isSent, type SecondSteps } from "@/lib/auth/flow/methods";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { countTry, forgetTries } from "@/lib/auth/credentials/throttle";
import { countSend } from "@/lib/auth/flow/code-sends";
import { openKnownFlow } from "@/lib/auth/flow/open-flow";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { statement } from "@/lib/db/pool";
import { DomainError, NotFoundError } from "@/lib/errors";

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

  const { remembered: finished, ...steps } = await afterPassword(account.id, browserHash);
  const first = firstStep(steps, "signIn");
  if (!finished && first && isSent(first)) await countSend(account.id, first === "sms" ? "sms" : "email");
  const shown = finished ? ["password", "device"] : ["password"];
  const flow = { accountId: account.id, browserHash, purpose: "signIn" as const, shown, next, finished };
  return { token: await openKnownFlow("startSignIn", flow, first), finished };
}

/** The second steps of the account, and whether this browser stands for one of them. */
async function afterPassword(accountId: string, browserHash: string) {
  const [known] = await statement<SecondSteps & { remembered: boolean }>("after_password", "SELECT * FROM after_password($1, $2, $3, $4)", [
    accountId,
    browserHash,
    city().termsVersion,
    now(),
  ]);
  if (!known) throw new NotFoundError("no such account");
  return known;
}
