import type { ApprovalKind } from "@/lib/access/approvals/approval-kind";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

/** Nobody has to decide about this subject any more; in the system's transaction that has ended it. */
export const withdrawApprovals = (db: Db, kind: ApprovalKind, subjectId: string) =>
  db.approval.updateMany({ where: { kind, subjectId, decision: null, withdrawnAt: null }, data: { withdrawnAt: now() } });
