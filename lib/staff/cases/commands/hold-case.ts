import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { lockCase } from "@/lib/staff/cases/find-case";
import { canWork } from "@/lib/staff/policy";

/** Takes over a case that a colleague has open. */
export const takeOverCase = (actor: Staff, { ref }: { ref: string }) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    await db.application.update({ where: { id: found.id }, data: { openedBy: actor.accountId, openedAt: now() }, select: { id: true } });
    record(db, actor, "case.takenOver", { id: found.id, partyId: found.partyId });
  });

/** Lets go of a case that the actor has open; of a colleague's nothing changes. */
export const letGoOfCase = (actor: Staff, { ref }: { ref: string }) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    const where = { id: found.id, openedBy: actor.accountId };
    await db.application.updateMany({ where, data: { openedBy: null, openedAt: null } });
  });
