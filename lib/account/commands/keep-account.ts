import { asSelf } from "@/lib/account/as-self";
import { canChangeProfile } from "@/lib/account/policy";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Resident } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { now } from "@/lib/clock";
import { asActor, asSystemIn } from "@/lib/db/as-actor";

/** Takes the wish to close back; without one nothing happens. */
export async function keepAccount(actor: Resident, visit: Visit) {
  const self = await asSelf(actor);
  authorize(canChangeProfile(self), self);
  const { accountId } = self;
  await asActor(self, async (db) => {
    const where = { accountId, cancelledAt: null, closedAt: null };
    const { count } = await db.accountClosure.updateMany({ where, data: { cancelledAt: now() } });
    if (!count) return;
    await asSystemIn(db, async () => {
      await noteEvent(db, accountId, "closureCancelled", visit);
      await tellOwner(db, accountId, "closureCancelled");
    });
    record(db, self, "closure.cancelled", { id: accountId });
  });
}
