import { noteEvent } from "@/lib/auth/account-events";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { endFlows } from "@/lib/auth/commands/protection/end-flows";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { releaseCases } from "@/lib/staff/cases/commands/release-cases";

export type NewStatus = "locked" | "active";

/** Only from where it can come from: a second press, or two people at once, change it once. */
export async function setStatus(db: Db, id: string, status: NewStatus) {
  const from = status === "locked" ? ["active"] : ["locked", "inactive"];
  const { count } = await db.account.updateMany({ where: { id, status: { in: from } }, data: { status } });
  if (!count) throw new DomainError("people.justChanged");
}

/** What follows from it, as the system: sessions and sign-ins under way end, cases go back to their queue, and every address is told. */
export async function afterStatus(db: Db, accountId: string, status: NewStatus, reason: string) {
  const event = status === "locked" ? "accountLocked" : "accountUnlocked";
  if (status === "locked") {
    await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "locked" } });
    await endFlows(db, accountId);
    await releaseCases(db, accountId);
  } else if (await db.accountClosure.count({ where: { accountId, closedAt: { not: null } } }))
    throw new DomainError("people.closedForGood");
  await noteEvent(db, accountId, event, nowhere, { reason });
  await tellOwner(db, accountId, event, { reason });
}
