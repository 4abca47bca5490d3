import { asSystem, type Db } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { sameHash } from "@/lib/crypto/token";
import { countCode } from "@/lib/auth/flow/code-attempts";
import { codeHash } from "@/lib/auth/commands/send-code";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { useTotp } from "@/lib/auth/credentials/totp";
import { DomainError } from "@/lib/errors";

/** The second step. Throws a DomainError with the tries left for a wrong code; only after a right one is told what is the matter with an account. */
export async function verifyCode(flow: Flow, code: string) {
  if (flow.stage !== "passwordOk") return;
  const left = await countCode(flow.accountId);
  const status = await asSystem("verifyCode", async (db) => {
    await (flow.method === "totp" ? checkApp(db, flow, code, left) : checkMail(db, flow, code, left));
    const { methods } = await db.loginFlow.findUniqueOrThrow({ where: { id: flow.id }, select: { methods: true } });
    await db.loginFlow.updateMany({
      where: { id: flow.id, stage: "passwordOk" },
      data: { stage: "secondFactorOk", codeHash: null, methods: [...methods, flow.method] },
    });
    return (await db.account.findUniqueOrThrow({ where: { id: flow.accountId }, select: { status: true } })).status;
  });
  if (status !== "active") throw new DomainError(`signIn.account.${status}`);
}

async function checkApp(db: Db, { accountId }: Flow, code: string, left: number) {
  if (!(await useTotp(db, accountId, code))) throw new DomainError("signIn.wrongCode", { left });
}

async function checkMail(db: Db, { id }: Flow, code: string, left: number) {
  const flow = await db.loginFlow.findUniqueOrThrow({ where: { id }, select: { codeHash: true, codeExpiresAt: true } });
  if (!flow.codeHash || !flow.codeExpiresAt || flow.codeExpiresAt < now()) throw new DomainError("signIn.codeExpired");
  if (!sameHash(flow.codeHash, codeHash(id, code))) throw new DomainError("signIn.wrongCode", { left });
}
