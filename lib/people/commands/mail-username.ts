import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { canFindPeople } from "@/lib/people/policy";

/** Sends a person their username, to the addresses they confirmed and to no other: nothing is told over the telephone. */
export const mailUsername = (actor: Staff, { person: id, reason }: { person: string; reason: string }) =>
  asActor(actor, async (db) => {
    authorize(canFindPeople(actor), actor);
    const { username } = await db.account.findUniqueOrThrow({ where: { id }, select: { username: true } });
    await asSystemIn(db, async () => {
      await noteEvent(db, id, "usernameSent", nowhere);
      await tellOwner(db, id, "usernameByStaff", { username });
    });
    record(db, actor, "username.mailed", { id }, { reason });
  });
