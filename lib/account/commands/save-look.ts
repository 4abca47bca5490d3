import { writeLook } from "@/lib/account/look";
import type { Looks } from "@/lib/account/schema";
import { record } from "@/lib/audit/record";
import type { Resident, Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** Keeps language and look with the account. Resolves to the look as the cookie has it. */
export const saveLook = (actor: Resident | Staff, { language, theme, letters, size, motion }: Looks): Promise<string> =>
  asActor(actor, async (db) => {
    const look = writeLook({ theme, letters: letters ?? "plain", size, motion: motion ?? "usual" });
    await db.account.update({ where: { id: actor.accountId }, data: { locale: language, look } });
    record(db, actor, "account.lookChosen", { id: actor.accountId });
    return look;
  });
