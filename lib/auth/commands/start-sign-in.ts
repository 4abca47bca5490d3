import { statement } from "@/lib/db/pool";
import { asSystem } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { countTry, forgetTries } from "@/lib/auth/credentials/throttle";
import { DomainError } from "@/lib/errors";
import { sendCode } from "@/lib/auth/commands/send-code";
import { countSend } from "@/lib/auth/flow/code-sends";

const FLOW_MINUTES = 10;

type Attempt = { identifier: string; password: string; next: string; browserHash: string; address: string };

/**
 * The first step: who are you? Resolves to the token of a new flow, for the cookie.
 * A wrong password and an unknown account get the same words, after the same work.
 */
export async function startSignIn({ identifier, password, next, browserHash, address }: Attempt): Promise<string> {
  await countTry(identifier, address);
  const [account] = await statement<{ id: string; password_hash: string | null }>(
    "account_for_sign_in",
    "SELECT id, password_hash FROM account_for_sign_in($1)",
    [identifier],
  );
  if (!(await verifyPassword(account?.password_hash ?? null, password)) || !account) throw new DomainError("signIn.wrong");
  await forgetTries(identifier, address);

  const method = await secondStepOf(account.id);
  if (method === "email") await countSend(account.id);
  const token = newToken();
  await asSystem("startSignIn", async (db) => {
    const flow = await db.loginFlow.create({
      data: {
        tokenHash: tokenHash(token),
        browserHash,
        accountId: account.id,
        method,
        stage: "passwordOk",
        methods: ["password"],
        next,
        expiresAt: new Date(now().getTime() + FLOW_MINUTES * 60_000),
      },
      select: { id: true, accountId: true },
    });
    if (method === "email") await sendCode(db, flow);
  });
  return token;
}

/** The strongest the account has. Staff never sign in with a code by e-mail. */
const secondStepOf = (accountId: string) =>
  asSystem("secondStepOf", async (db): Promise<"totp" | "email"> => {
    const { kind } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { kind: true } });
    return kind === "staff" || (await db.authenticatorApp.count({ where: { accountId } })) > 0 ? "totp" : "email";
  });
