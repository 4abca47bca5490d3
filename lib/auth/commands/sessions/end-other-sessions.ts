import { noteEvent } from "@/lib/auth/account-events";
import type { Resident, Staff } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

type Here = { sessionId: string; visit: Visit };

/** Signs every other device of the account out. With `forget`, all devices are asked for a code again. */
export const endOtherSessions = (actor: Resident | Staff, { sessionId, visit }: Here, { forget }: { forget?: true } = {}) =>
  asSystem("endOtherSessions", async (db) => {
    const { accountId } = actor;
    const { count } = await db.authSession.updateMany({
      where: { accountId, id: { not: sessionId }, revokedAt: null },
      data: { revokedAt: now(), revokedReason: "signedOutElsewhere" },
    });
    // Who is halfway in elsewhere is out as well.
    await db.loginFlow.updateMany({ where: { accountId, purpose: "signIn", stage: { not: "consumed" } }, data: { stage: "consumed" } });
    if (forget) await db.device.updateMany({ where: { accountId }, data: { rememberedUntil: null } });
    await noteEvent(db, accountId, "otherSessionsEnded", visit);
    record(db, actor, "session.othersEnded", { id: sessionId }, { ended: count });
  });
