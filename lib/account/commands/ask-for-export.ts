import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canChangeProfile } from "@/lib/account/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Resident } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { holdAccount } from "@/lib/auth/hold-account";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

/** Asks for a file with everything the city has about a person; a job prepares it. While one is under way no other is begun. */
export async function askForExport(actor: Resident, visit: Visit) {
  const self = await asSelf(actor);
  authorize(canChangeProfile(self), self);
  const { accountId } = self;
  await asActor(self, async (db) => {
    await holdAccount(db, accountId); // pressed twice at once it is one wish
    if (await db.dataExport.count({ where: { accountId, status: { in: ["preparing", "ready"] } } })) return;
    const { id } = await db.dataExport.create({ data: { accountId }, select: { id: true } });
    await asSystemIn(db, async () => {
      const event = await noteEvent(db, accountId, "exportAsked", visit);
      await tellOwner(db, accountId, "exportAsked", {}, { notMe: event });
    });
    await enqueue(db, "prepareExport", { exportId: id });
    record(db, self, "export.asked", { id });
  });
}
