import { askForApproval } from "@/lib/access/approvals/commands/ask-for-approval";
import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canAskForLock, canAskForUnlock } from "@/lib/people/policy";

type Wish = { person: string; reason: string };

/** Asks to lock the account of a colleague who looks after accounts, too, or to let a colleague in again; a second person decides. */
export const askForStatus = (actor: Staff, { person: id, reason }: Wish) =>
  asActor(actor, async (db) => {
    const person = await db.account.findUniqueOrThrow({ where: { id }, select: { id: true, kind: true, role: true, status: true } });
    const isOpen = person.status === "active";
    authorize((isOpen ? canAskForLock : canAskForUnlock)(actor, person), actor);
    if (person.status === "unconfirmed") throw new DomainError("people.justChanged");
    return askForApproval(db, actor, { kind: isOpen ? "colleagueLock" : "colleagueUnlock", subjectId: id, payload: {}, reason });
  });
