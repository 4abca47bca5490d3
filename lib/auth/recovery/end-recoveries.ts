import { withdrawApprovals } from "@/lib/access/approvals/commands/withdraw-approvals";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { daysBefore, UNDECIDED_DAYS, UNUSED_DAYS } from "@/lib/auth/recovery/life";
import type { Db } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { inLanguage, paths } from "@/lib/paths";

const AT_ONCE = 100;

type Over = { id: string; ref: string; accountId: string; status: string };

/** Ends wishes to get back in that nobody has decided, and ways in that nobody has used, and tells every address of their accounts. */
export async function endRecoveries(db: Db, at: Date) {
  const undecided = { status: "asked", createdAt: { lte: daysBefore(at, UNDECIDED_DAYS) } };
  const unused = { status: "approved", opensAt: { lte: daysBefore(at, UNUSED_DAYS) } };
  const over = await db.recoveryRequest.findMany({
    where: { OR: [undecided, unused] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, ref: true, accountId: true, status: true },
  });
  for (const request of over) await end(db, request, at);
}

async function end(db: Db, { id, ref, accountId, status }: Over, at: Date) {
  await withdrawApprovals(db, "accountRecovery", id); // first, as a decision locks them: approval, then request
  const data = { status: "expired", endedAt: at, reachSealed: null };
  const { count } = await db.recoveryRequest.updateMany({ where: { id, status }, data });
  if (!count) return; // decided, used or stopped meanwhile, or another process was faster
  await noteEvent(db, accountId, "recoveryExpired", nowhere, { ref });
  record(db, { kind: "system", job: "endRecoveries" }, "recovery.expired", { id }, { account: accountId, was: status });
  const { locale } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const link = env().APP_ORIGIN + inLanguage(locale, paths.lostAccess);
  if (status === "asked") await tellOwner(db, accountId, "recoveryUndecided", { ref, link, days: UNDECIDED_DAYS });
  else await tellOwner(db, accountId, "recoveryUnused", { ref, link, days: UNUSED_DAYS });
}
