import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Staff } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { openReach } from "@/lib/auth/recovery/reach";
import { tellRecovery } from "@/lib/auth/recovery/tell-recovery";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { date } from "@/lib/format";

/** Time for the owner of the account to say no. */
const WAIT_MS = 24 * 3_600_000;

/**
 * The second person's yes: the way in opens a day later, and every address is told when. Its caller has judged who may decide,
 * and hands over a transaction of the system.
 */
export async function approveRecovery(db: Db, actor: Staff, id: string) {
  const at = now();
  const opensAt = new Date(at.getTime() + WAIT_MS);
  const request = await decide(db, id, { status: "approved", approvedAt: at, opensAt });
  await noteEvent(db, request.accountId, "recoveryApproved", nowhere, { ref: request.ref });
  record(db, actor, "recovery.approved", { id }, { account: request.accountId });
  const reach = openReach(id, request.reachSealed);
  const facts = { ref: request.ref, when: await inWords(db, request.accountId, opensAt) };
  await tellRecovery(db, request, "recoveryApproved", facts, reach ? [reach.email] : []);
}

/** The staff could not make sure who asks. */
export async function refuseRecovery(db: Db, actor: Staff, id: string) {
  const request = await decide(db, id, { status: "refused", endedAt: now() });
  record(db, actor, "recovery.refused", { id }, { account: request.accountId });
  await tellOwner(db, request.accountId, "recoveryRefused", { ref: request.ref });
}

type Decision = { status: "approved"; approvedAt: Date; opensAt: Date } | { status: "refused"; endedAt: Date };

async function decide(db: Db, id: string, data: Decision) {
  const { count } = await db.recoveryRequest.updateMany({ where: { id, status: "asked" }, data });
  if (!count) throw new DomainError("waysBack.recoveryDecided");
  return db.recoveryRequest.findUniqueOrThrow({ where: { id }, select: { id: true, ref: true, accountId: true, reachSealed: true } });
}

async function inWords(db: Db, accountId: string, at: Date) {
  const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const { timeZone } = city();
  return `${date(locale, at, "long", timeZone)}, ${date(locale, at, "time", timeZone)}`;
}
