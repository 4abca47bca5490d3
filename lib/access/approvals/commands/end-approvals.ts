import { lapseApproval } from "@/lib/access/approvals/commands/lapse-approval";
import { tellEnded } from "@/lib/access/approvals/commands/tell-of-approval";
import { record } from "@/lib/audit/record";
import type { Db } from "@/lib/db/as-actor";

const AT_ONCE = 100;

/** As the system: what nobody decided in time ends, and whoever asked and whom it is about are told. */
export async function endApprovals(db: Db, at: Date) {
  const over = await db.approval.findMany({
    where: { decision: null, withdrawnAt: null, expiresAt: { lte: at } },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, kind: true, subjectId: true, payload: true, reason: true, askedBy: true, expiresAt: true },
  });
  for (const { id, ...asked } of over) {
    const { count } = await db.approval.updateMany({ where: { id, decision: null, withdrawnAt: null }, data: { withdrawnAt: at } });
    if (!count) continue; // another process was faster
    await lapseApproval(asked, db);
    await tellEnded(db, asked, "expired");
    record(db, { kind: "system", job: "endApprovals" }, `${asked.kind}.expired`, { id });
  }
}
