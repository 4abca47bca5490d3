import { codeHash } from "@/lib/auth/commands/sign-in/send-code";
import { passSecondStep } from "@/lib/auth/commands/sign-in/pass-second-step";
import { useTotp } from "@/lib/auth/credentials/totp";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { useRecoveryCode } from "@/lib/auth/credentials/recovery-codes";
import { countCode } from "@/lib/auth/flow/code-attempts";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { holdAccount } from "@/lib/auth/hold-account";
import { now } from "@/lib/clock";
import { sameHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

type Verdict = "right" | "wrong" | "expired";

/**
 * The second step by a code: typed from a mail, a text message, an app or the list of recovery codes. Throws a DomainError with the tries
 * left for a wrong one. A wrong code is written into the account's activity.
 */
export async function verifyCode(flow: Flow, code: string, visit: Visit) {
  if (flow.stage !== "passwordOk") return;
  const left = await countCode(flow.accountId);
  const verdict = await asSystem("verifyCode", async (db) => {
    await holdAccount(db, flow.accountId);
    const verdict = await judge(db, flow, code);
    if (verdict === "wrong") await noteEvent(db, flow.accountId, "wrongCode", visit, { method: flow.method });
    if (verdict === "right") await passSecondStep(db, flow, flow.method, visit);
    return verdict;
  });
  if (verdict === "expired") throw new DomainError("signIn.codeExpired");
  if (verdict === "wrong") throw new DomainError("signIn.wrongCode", { left });
}

async function judge(db: Db, flow: Flow, code: string): Promise<Verdict> {
  if (flow.method === "totp") return (await useTotp(db, flow.accountId, code)) ? "right" : "wrong";
  if (flow.method === "recoveryCode") return (await useRecoveryCode(db, flow.accountId, code)) ? "right" : "wrong";
  return flow.method === "passkey" ? "wrong" : judgeSent(db, flow, code);
}

async function judgeSent(db: Db, { id }: Flow, code: string): Promise<Verdict> {
  const flow = await db.loginFlow.findUniqueOrThrow({ where: { id }, select: { codeHash: true, codeExpiresAt: true } });
  if (!flow.codeHash || !flow.codeExpiresAt || flow.codeExpiresAt < now()) return "expired";
  return sameHash(flow.codeHash, codeHash(id, code)) ? "right" : "wrong";
}
