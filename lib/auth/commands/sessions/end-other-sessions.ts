import { noteEvent } from "@/lib/auth/account-events";
import type { Resident, Staff } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { holdAccount } from "@/lib/auth/hold-account";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

type Here = { sessionId: string; visit: Visit };

/** Signs every other device of the account out. With `forget`, all devices are asked for a code again. */
export const endOtherSessions = (actor: Resident | Staff, { sessionId, visit }: Here, { forget }: { forget?: true } = {}) =>
  asSystem("endOtherSessions", async (db) => {
    const { accountId } = actor;
    await holdAccount(db, accountId);
    const { count } = await db.authSession.updateMany({
      where: { accountId, id: { not: sessionId }, revokedAt: null },
      data: { revokedAt: now(), revokedReason: "signedOutElsewhere" },
    });
    await endFlows(db, accountId);
    if (forget) await db.device.updateMany({ where: { accountId }, data: { rememberedUntil: null } });
    await noteEvent(db, accountId, "otherSessionsEnded", visit);
    record(db, actor, "session.othersEnded", { id: sessionId }, { ended: count });
  });
