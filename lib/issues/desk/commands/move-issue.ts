import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { emit } from "@/lib/events";
import type { FoundIssue } from "@/lib/issues/desk/find-issue";

type Change = {
  /** What the history calls it. */
  kind: string;
  status?: string;
  data?: object;
  text?: string;
  facts?: object;
  /** Whether everybody reads that it happened, and those who follow are told. */
  isPublic?: boolean;
  key?: string;
};

/**
 * Changes a locked report and writes its history; what everybody may read is told to those who follow. The sentence comes before the state:
 * the table asks for it when a report ends. Matching on the old state makes two who press at once a conflict, not a double step.
 */
export async function moveIssue(db: Db, actor: Staff, found: FoundIssue, change: Change) {
  const { kind, status = found.status, data, text = "", facts = {}, isPublic = true, key } = change;
  const at = now();
  const update = { reportId: found.id, at, kind, status, isPublic, text, facts, byAccountId: actor.accountId, ...(key && { key }) };
  const { id: updateId } = await db.issueUpdate.create({ data: update, select: { id: true } });
  const { count } = await db.issueReport.updateMany({
    where: { id: found.id, status: found.status },
    data: { status, ...data, updatedAt: at },
  });
  if (!count) throw new DomainError("issueDesk.changedMeanwhile");
  if (isPublic) await emit(db, kind === "reopened" ? "issue.reopened" : "issue.advanced", { reportId: found.id, updateId });
  record(db, actor, `issue.${kind}`, subjectOf(found), { status, ...facts });
}

/** Whose report it is, when somebody's. */
export const subjectOf = ({ id, partyId }: Pick<FoundIssue, "id" | "partyId">) => ({ id, ...(partyId && { partyId }) });
