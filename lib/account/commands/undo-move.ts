import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canChangeProfile } from "@/lib/account/policy";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Takes a planned move back. Throws NotFoundError for another person's, DomainError once the address has changed. */
export async function undoMove(actor: Resident, id: string) {
  const self = await asSelf(actor);
  authorize(canChangeProfile(self), self);
  await asActor(self, async (db) => {
    const own = { id, partyId: self.partyId };
    const { count } = await db.addressMove.updateMany({ where: { ...own, status: "planned" }, data: { status: "undone", endedAt: now() } });
    if (count) return void record(db, self, "move.undone", { id });
    const { status } = await db.addressMove.findFirstOrThrow({ where: own, select: { status: true } });
    if (status === "done") throw new DomainError("profile.moveDone");
  });
}
