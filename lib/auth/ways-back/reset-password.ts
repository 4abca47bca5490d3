import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { requireGoodPassword } from "@/lib/auth/credentials/new-password";
import { hashPassword } from "@/lib/auth/credentials/password";
import { holdFlowsAccount } from "@/lib/auth/hold-account";
import { useRecovery } from "@/lib/auth/recovery/use-recovery";
import { closeResetLinks } from "@/lib/auth/links/secret-link";
import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

type Reset = { token: string; browserHash: string; password: string; visit: Visit };

/**
 * Ends a way back with a new password: the flow is consumed with it, exactly once; every session ends, every remembered device is
 * forgotten, all addresses are told. Resolves to how the person came here.
 */
export async function resetPassword({ token, browserHash, password, visit }: Reset): Promise<"link" | "recovery"> {
  requireGoodPassword(password, await personalWords(token));
  const passwordHash = await hashPassword(password);
  const at = now();
  return asSystem("resetPassword", async (db) => {
    await holdFlowsAccount(db, token);
    const [flow] = await db.$queryRaw<{ account_id: string; methods: string[] }[]>`
      UPDATE login_flow SET stage = 'consumed' WHERE token_hash = ${tokenHash(token)} AND browser_hash = ${browserHash}
        AND purpose = 'reset' AND stage = 'secondFactorOk' AND expires_at > ${at} RETURNING account_id, methods`;
    if (!flow) throw new DomainError("waysBack.over");
    const id = flow.account_id;
    await db.account.update({ where: { id }, data: { passwordHash, passwordChangedAt: at } });
    await endEverything(db, id, at);
    const event = await noteEvent(db, id, "passwordReset", visit);
    record(db, { kind: "system", job: "resetPassword" }, "password.reset", { id }, { methods: flow.methods });
    const recovered = flow.methods.includes("recovery");
    const also = recovered ? await useRecovery(db, id, visit) : [];
    await tellOwner(db, id, recovered ? "accessRecovered" : "passwordReset", {}, { notMe: event, also });
    return recovered ? "recovery" : "link";
  });
}

async function endEverything(db: Db, accountId: string, at: Date) {
  await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at, revokedReason: "passwordReset" } });
  await db.device.updateMany({ where: { accountId }, data: { rememberedUntil: null } });
  await endFlows(db, accountId);
  await closeResetLinks(db, accountId);
}

/** Names and addresses of whoever the flow is for, which others guess first. */
const personalWords = (token: string) =>
  asSystem("resetPassword", async (db) => {
    const flow = await db.loginFlow.findUnique({ where: { tokenHash: tokenHash(token) }, select: { accountId: true } });
    if (!flow) throw new DomainError("waysBack.over");
    const select = { username: true, email: true, alternateEmail: true, displayName: true } as const;
    const names = await db.account.findUniqueOrThrow({ where: { id: flow.accountId }, select });
    return Object.values(names).filter((name) => name !== null);
  });
