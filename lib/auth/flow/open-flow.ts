import { sendCode } from "@/lib/auth/commands/sign-in/send-code";
import { methodsOf, preselected, type Method, type Purpose } from "@/lib/auth/flow/methods";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

const FLOW_MINUTES = 10;

type NewFlow = {
  accountId: string;
  browserHash: string;
  purpose: Purpose;
  /** What has been shown already: password, link, device … */
  shown: string[];
  next: string;
  /** Only to confirm a session: which one. */
  sessionId?: string;
  /** True when what was shown is enough. */
  finished?: boolean;
};

/**
 * Begins a proof of who someone is, after its first step. Resolves to the token for the cookie, and to the method it asks for next;
 * a code by mail or text is on its way then. Throws when the account has no second step at all.
 */
export async function openFlow(db: Db, { shown, finished, sessionId, ...flow }: NewFlow): Promise<{ token: string; method: Method }> {
  const { lastMethod } = await db.account.findUniqueOrThrow({ where: { id: flow.accountId }, select: { lastMethod: true } });
  const method = preselected(await methodsOf(db, flow.accountId, flow.purpose), lastMethod) ?? (finished ? "email" : undefined);
  if (!method) throw new DomainError("signIn.noSecondStep");
  const token = newToken();
  const opened = await db.loginFlow.create({
    data: {
      ...flow,
      tokenHash: tokenHash(token),
      method,
      methods: shown,
      stage: finished ? "secondFactorOk" : "passwordOk",
      sessionId: sessionId ?? null,
      expiresAt: new Date(now().getTime() + FLOW_MINUTES * 60_000),
    },
    select: { id: true, accountId: true },
  });
  if (!finished) await sendCode(db, { ...opened, method });
  return { token, method };
}
