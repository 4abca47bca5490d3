import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor, asSystemIn } from "@/lib/db/as-actor";
import { afterStatus, setStatus, type NewStatus } from "@/lib/people/commands/change-status";
import { canFindPeople, canLock, canUnlock } from "@/lib/people/policy";

type Wish = { person: string; reason: string };

/** Closes an account until the desk opens it again: sessions and sign-ins under way end, every address is told, and the owner can read why. */
export const lockAccount = (actor: Staff, wish: Wish) => change(actor, wish, "locked", canLock);

/** Opens one again that is locked, or not active; sessions that were ended stay so. What its owner has closed is closed for good. */
export const unlockAccount = (actor: Staff, wish: Wish) => change(actor, wish, "active", canUnlock);

const change = (actor: Staff, { person: id, reason }: Wish, to: NewStatus, rule: typeof canLock) =>
  asActor(actor, async (db) => {
    authorize(canFindPeople(actor), actor);
    const person = await db.account.findUniqueOrThrow({ where: { id }, select: { id: true, kind: true, role: true } });
    authorize(rule(actor, person), actor);
    await setStatus(db, id, to);
    const own = await db.mandate.findFirst({ where: { accountId: id, kind: "self" }, select: { partyId: true } });
    await asSystemIn(db, () => afterStatus(db, id, to, reason));
    record(db, actor, `account.${to === "locked" ? "locked" : "unlocked"}`, { id, ...(own && { partyId: own.partyId }) }, { reason });
  });
