import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";

export type ApprovalKind = "accountRecovery" | "roleChange";

type Asked = { kind: ApprovalKind; subjectId: string; partyId?: string | undefined; payload: object; reason: string };

/** Puts something before a second person, in the caller's transaction; the caller has judged who may ask. Resolves to its id. */
export async function askForApproval(db: Db, actor: Staff, { partyId, ...asked }: Asked): Promise<string> {
  const data = { ...asked, partyId: partyId ?? null, askedBy: actor.accountId, askedAt: now() };
  const { id } = await db.approval.create({ data, select: { id: true } }).catch((error: unknown) => {
    throw isUnique(error, "approval_one_open") || isUnique(error, "subject_id") ? new DomainError("approvals.askedAlready") : error;
  });
  record(db, actor, `${asked.kind}.asked`, { id, ...(partyId && { partyId }) }, { reason: asked.reason });
  return id;
}
