import { firstStep, isSent, secondStepsOf } from "@/lib/auth/flow/methods";
import { verifyPassword } from "@/lib/auth/credentials/password";
import { countTry, forgetTries } from "@/lib/auth/credentials/throttle";
import { countSend } from "@/lib/auth/flow/code-sends";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { openKnownFlow } from "@/lib/auth/flow/open-flow";
import { holdAccount } from "@/lib/auth/hold-account";
import type { Session } from "@/lib/auth/session";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";

type Attempt = { session: Session; password: string; next: string; browserHash: string; address: string };

/** The first step of showing that a signed-in person is still there: their password again. Resolves to the token of a flow for the second. */
export async function startConfirmation({ session, password, next, browserHash, address }: Attempt): Promise<string> {
  const { accountId } = session.actor;
  await countTry(accountId, address);
  const { passwordHash, steps } = await asSystem("startConfirmation", async (db) => ({
    ...(await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { passwordHash: true } })),
    steps: await secondStepsOf(db, accountId),
  }));
  if (!(await verifyPassword(passwordHash, password))) throw new DomainError("confirm.wrong");
  await forgetTries(accountId, address);
  const first = firstStep(steps, "confirm");
  if (first && isSent(first)) await countSend(accountId, first === "sms" ? "sms" : "email");
  const flow = { accountId, browserHash, purpose: "confirm" as const, shown: ["password"], next, sessionId: session.id };
  return openKnownFlow("startConfirmation", flow, first);
}

/**
 * Makes the session fresh that a finished flow was begun for, once. Resolves to its new secret, for its cookie: whoever had come by the
 * old one is left behind.
 */
export async function confirmSession(flow: Flow, session: Session): Promise<string> {
  if (flow.purpose !== "confirm" || flow.sessionId !== session.id || flow.accountId !== session.actor.accountId)
    throw new NotFoundError("not this session");
  const secret = newToken();
  await asSystem("confirmSession", async (db) => {
    await holdAccount(db, flow.accountId);
    const where = { id: flow.id, stage: "secondFactorOk", expiresAt: { gt: now() } };
    const { count } = await db.loginFlow.updateMany({ where, data: { stage: "consumed" } });
    if (!count) throw new NotFoundError("used before");
    await db.authSession.update({ where: { id: session.id }, data: { authenticatedAt: now(), secretHash: tokenHash(secret) } });
    await db.codeAttempt.deleteMany({ where: { accountId: flow.accountId } });
    record(db, session.actor, "session.confirmed", { id: session.id }, { methods: flow.methods });
  });
  return secret;
}
