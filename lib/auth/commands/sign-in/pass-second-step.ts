import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import type { Flow } from "@/lib/auth/flow/find-flow";
import type { Method } from "@/lib/auth/flow/methods";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Marks a proof as finished by this method, for one caller only. A code that reached an unconfirmed address has confirmed it. */
export async function passSecondStep(db: Db, { id, accountId, methods }: Flow, method: Method, visit: Visit) {
  const { count } = await db.loginFlow.updateMany({
    where: { id, stage: "passwordOk" },
    data: { stage: "secondFactorOk", codeHash: null, method, methods: [...methods, method] },
  });
  if (!count) throw new DomainError("signIn.codeExpired");
  if (method !== "recoveryCode") await db.account.update({ where: { id: accountId }, data: { lastMethod: method } });
  if (method === "email") await db.account.updateMany({ where: { id: accountId, status: "unconfirmed" }, data: { status: "active" } });
  if (method !== "recoveryCode") return;
  const left = await db.recoveryCode.count({ where: { accountId, usedAt: null } });
  const event = await noteEvent(db, accountId, "recoveryCodeUsed", visit, { left });
  await tellOwner(db, accountId, "recoveryCodeUsed", { left }, { notMe: event });
}
