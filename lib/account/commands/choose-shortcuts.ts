import type { ShortcutChoice } from "@/lib/account/schema";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** Whether single keys do something on one's own pages of the staff's part. */
export const chooseShortcuts = (actor: Staff, { shortcuts }: ShortcutChoice) =>
  asActor(actor, async (db) => {
    await db.account.update({ where: { id: actor.accountId }, data: { shortcuts: shortcuts === "on" }, select: { id: true } });
    record(db, actor, "account.shortcutsChosen", { id: actor.accountId }, { shortcuts: shortcuts === "on" });
  });
