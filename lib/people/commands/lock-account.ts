import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { now } from "@/lib/clock";
import { asActor, asSystemIn, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canLock } from "@/lib/people/policy";

type Wish = { person: string; reason: string };

/** Closes an account until the desk opens it again: every session ends, every address is told, and the owner can read why. */
export const lockAccount = (actor: Staff, wish: Wish) =>
  change(actor, wish, { from: "active", to: "locked", event: "accountLocked" }, (db, accountId) =>
    db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "locked" } }),
  );

/** Opens it again; sessions that were ended stay so. */
export const unlockAccount = (actor: Staff, wish: Wish) =>
  change(actor, wish, { from: "locked", to: "active", event: "accountUnlocked" }, () => Promise.resolve());

type Step = { from: string; to: string; event: "accountLocked" | "accountUnlocked" };

const change = (actor: Staff, { person: id, reason }: Wish, { from, to, event }: Step, alsoDo: (db: Db, id: string) => Promise<unknown>) =>
  asActor(actor, async (db) => {
    authorize(canLock(actor, { id }), actor);
    const { count } = await db.account.updateMany({ where: { id, status: from }, data: { status: to } });
    if (!count) throw new DomainError("people.justChanged");
    const own = await db.mandate.findFirst({ where: { accountId: id, kind: "self" }, select: { partyId: true } });
    await asSystemIn(db, async () => {
      await alsoDo(db, id);
      await noteEvent(db, id, event, nowhere, { reason });
      await tellOwner(db, id, event, { reason });
    });
    record(db, actor, `account.${to === "locked" ? "locked" : "unlocked"}`, { id, ...(own && { partyId: own.partyId }) }, { reason });
  });
