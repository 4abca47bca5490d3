import type { ApprovalKind } from "@/lib/access/approvals/approval-kind";
import { endApprovals } from "@/lib/access/approvals/commands/end-approvals";
import { tellAsked } from "@/lib/access/approvals/commands/tell-of-approval";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asSystemIn, type Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";

type Asked = { kind: ApprovalKind; subjectId: string; partyId?: string | undefined; payload: object; reason: string };

const DAYS_TO_DECIDE = 7;

/**
 * Puts something before a second person, in the caller's transaction; the caller has judged who may ask. Resolves to its id. A wish to get
 * back in ends by itself, the others after a week.
 */
export async function askForApproval(db: Db, actor: Staff, { partyId, ...asked }: Asked): Promise<string> {
  const at = now();
  const expiresAt = asked.kind === "accountRecovery" ? null : new Date(at.getTime() + DAYS_TO_DECIDE * 86_400_000);
  const data = { ...asked, partyId: partyId ?? null, askedBy: actor.accountId, askedAt: at, expiresAt };
  await asSystemIn(db, () => endApprovals(db, at)); // what nobody decided in time keeps nobody from asking again
  const { id } = await db.approval.create({ data, select: { id: true } }).catch((error: unknown) => {
    throw isUnique(error, "approval_one_open") || isUnique(error, "subject_id") ? new DomainError("approvals.askedAlready") : error;
  });
  await asSystemIn(db, () => tellAsked(db, data));
  record(db, actor, `${asked.kind}.asked`, { id, ...(partyId && { partyId }) }, { reason: asked.reason });
  return id;
}
