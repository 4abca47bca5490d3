import { sendCode } from "@/lib/auth/commands/sign-in/send-code";
import { firstStep, isSent, secondStepsOf, type Method, type Purpose } from "@/lib/auth/flow/methods";
import { now } from "@/lib/clock";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
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
  /** The passkey that was shown. */
  passkeyId?: string;
  /** True when what was shown is enough. */
  finished?: boolean;
};

/**
 * Begins a proof of who someone is, after its first step. Resolves to the token for the cookie, and to the method it asks for next;
 * a code by mail or text is on its way then. Throws when the account has no second step at all.
 */
export async function openFlow(db: Db, flow: NewFlow): Promise<{ token: string; method: Method }> {
  const method = methodFor(flow, firstStep(await secondStepsOf(db, flow.accountId), flow.purpose));
  return { token: await write(db, flow, method), method };
}

/** The same as a transaction of its own, or a single round trip where nothing is sent, when it is known already what is asked for first. */
export async function openKnownFlow(job: string, flow: NewFlow, first: Method | undefined): Promise<string> {
  const method = methodFor(flow, first);
  if (!flow.finished && isSent(method)) return asSystem(job, (db) => write(db, flow, method));
  const { token, row } = newRow(flow, method);
  await statement("flow_open", "SELECT flow_open($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", [
    row.tokenHash,
    row.browserHash,
    row.accountId,
    row.purpose,
    row.sessionId,
    row.passkeyId,
    row.method,
    row.stage,
    row.methods,
    row.next,
    row.expiresAt,
  ]);
  return token;
}

function methodFor({ finished }: NewFlow, first: Method | undefined): Method {
  const method = first ?? (finished ? "email" : undefined);
  if (!method) throw new DomainError("signIn.noSecondStep");
  return method;
}

async function write(db: Db, flow: NewFlow, method: Method): Promise<string> {
  const { token, row } = newRow(flow, method);
  const opened = await db.loginFlow.create({ data: row, select: { id: true, accountId: true } });
  if (!flow.finished) await sendCode(db, { ...opened, method });
  return token;
}

function newRow({ shown, finished, sessionId, passkeyId, ...flow }: NewFlow, method: Method) {
  const token = newToken();
  const row = {
    ...flow,
    tokenHash: tokenHash(token),
    method,
    methods: shown,
    stage: finished ? "secondFactorOk" : "passwordOk",
    sessionId: sessionId ?? null,
    passkeyId: passkeyId ?? null,
    expiresAt: new Date(now().getTime() + FLOW_MINUTES * 60_000),
  };
  return { token, row };
}
