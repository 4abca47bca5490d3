import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** How the portal speaks to the person; letters and permits keep the legal name. */
export const changePreferredName = (actor: Resident, name: string) =>
  asActor(actor, async (db) => {
    await db.account.update({ where: { id: actor.accountId }, data: { displayName: name } });
    record(db, actor, "account.nameChanged", { id: actor.accountId });
  });
