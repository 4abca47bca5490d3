import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Resident, Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { canWrite, threadsVisibleTo } from "@/lib/messages/policy";
import { findForStaff } from "@/lib/messages/queries/find-for-staff";

/** Closes a thread. Closing it again changes nothing; a message opens it again. */
export const closeThread = (actor: Resident | Staff, id: string) =>
  asActor(actor, async (db) => {
    authorize(actor.kind === "staff" || canWrite(actor), actor);
    const { partyId } =
      actor.kind === "staff"
        ? await findForStaff(db, actor, id)
        : await db.thread.findFirstOrThrow({ where: { id, ...threadsVisibleTo(actor) }, select: { partyId: true } });
    const { count } = await db.thread.updateMany({
      where: { id, status: "open" },
      data: { status: "closed", closedAt: now(), waitsFor: "nobody" },
    });
    if (count) record(db, actor, "thread.closed", { id, partyId });
  });
