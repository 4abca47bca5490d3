import { noteEvent } from "@/lib/auth/account-events";
import type { Resident, Staff } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";

/** Signs one of the account's devices out; one that is out already stays so. Throws NotFoundError for another account's session. */
export const endOneSession = (actor: Resident | Staff, id: string, visit: Visit) =>
  asSystem("endOneSession", async (db) => {
    const own = { id, accountId: actor.accountId };
    const { deviceLabel } = await db.authSession.findFirstOrThrow({ where: own, select: { deviceLabel: true } });
    const { count } = await db.authSession.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: now(), revokedReason: "signedOutElsewhere" },
    });
    if (!count) return;
    await noteEvent(db, actor.accountId, "sessionEnded", visit, { name: deviceLabel });
    record(db, actor, "session.signedOutElsewhere", { id });
  });
