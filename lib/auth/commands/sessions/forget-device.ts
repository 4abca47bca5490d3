import type { Resident } from "@/lib/auth/actor";
import { record } from "@/lib/audit/record";
import { asSystem } from "@/lib/db/as-actor";

/** From now on this device is asked for a code again. Throws NotFoundError for another account's. */
export const forgetDevice = (actor: Resident, id: string) =>
  asSystem("forgetDevice", async (db) => {
    await db.device.update({ where: { id, accountId: actor.accountId }, data: { rememberedUntil: null } });
    record(db, actor, "device.forgotten", { id });
  });
