import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canLock } from "@/lib/people/policy";

type Wish = { person: string; reason: string };

/** Closes an account until the desk opens it again: sessions and sign-ins under way end, every address is told, and the owner can read why. */
export const lockAccount = (actor: Staff, wish: Wish) =>
  change(actor, wish, { from: ["active"], to: "locked", event: "accountLocked" }, async (db, accountId) => {
    await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "locked" } });
    await endFlows(db, accountId);
  });

/** Opens one again that is locked, or not active; sessions that were ended stay so. What its owner has closed is closed for good. */
export const unlockAccount = (actor: Staff, wish: Wish) =>
  change(actor, wish, { from: ["locked", "inactive"], to: "active", event: "accountUnlocked" }, async (db, accountId) => {
    if (await db.accountClosure.count({ where: { accountId, closedAt: { not: null } } })) throw new DomainError("people.closedForGood");
  });

type Step = { from: string[]; to: string; event: "accountLocked" | "accountUnlocked" };

const change = (actor: Staff, { person: id, reason }: Wish, { from, to, event }: Step, alsoDo: (db: Db, id: string) => Promise<unknown>) =>
  asActor(actor, async (db) => {
    authorize(canLock(actor, { id }), actor);
    const { count } = await db.account.updateMany({ where: { id, status: { in: from } }, data: { status: to } });
    if (!count) throw new DomainError("people.justChanged");
    const own = await db.mandate.findFirst({ where: { accountId: id, kind: "self" }, select: { partyId: true } });
    await asSystemIn(db, async () => {
      await alsoDo(db, id);
      await noteEvent(db, id, event, nowhere, { reason });
      await tellOwner(db, id, event, { reason });
    });
    record(db, actor, `account.${to === "locked" ? "locked" : "unlocked"}`, { id, ...(own && { partyId: own.partyId }) }, { reason });
  });
