import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { exportContext } from "@/lib/account/export/context";
import { canSeeProfile } from "@/lib/account/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Resident } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";

/** Hands the prepared file to its owner, once. Throws NotFoundError when there is none any more. */
export async function takeExport(actor: Resident, visit: Visit): Promise<Buffer> {
  const self = await asSelf(actor);
  authorize(canSeeProfile(self), self);
  const { accountId } = self;
  return asActor(self, async (db) => {
    const where = { accountId, status: "ready", expiresAt: { gt: now() } };
    const found = await db.dataExport.findFirstOrThrow({ where, select: { id: true, archive: true } });
    const taken = { status: "downloaded", archive: null, takenAt: now() };
    const { count } = await asSystemIn(db, () => db.dataExport.updateMany({ where: { id: found.id, ...where }, data: taken }));
    if (!count) throw new NotFoundError("taken before");
    await asSystemIn(db, () => noteEvent(db, accountId, "exportTaken", visit));
    record(db, self, "export.taken", { id: found.id });
    return Buffer.from(open(Buffer.from(found.archive!).toString(), exportContext(found.id)), "base64");
  });
}
