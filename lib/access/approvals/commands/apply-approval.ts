import type { ApprovalKind } from "@/lib/access/approvals/approval-kind";
import type { Staff } from "@/lib/auth/actor";
import { approveRecovery, refuseRecovery } from "@/lib/auth/commands/protection/decide-recovery";
import type { Db } from "@/lib/db/as-actor";
import { publishNotice } from "@/lib/notices/commands/publish-notice";
import { sendBack } from "@/lib/notices/commands/send-back";
import { nameOwnAccount } from "@/lib/people/commands/name-own-account";
import { changeRole } from "@/lib/people/commands/change-role";
import { afterStatus, setStatus, type NewStatus } from "@/lib/people/commands/change-status";

type Asked = { kind: string; subjectId: string; payload: unknown; reason: string; note: string };
type Apply = (db: Db, actor: Staff, asked: Asked) => Promise<unknown>;

const nothing: Apply = () => Promise.resolve();

/** What follows from each decision: a new kind does not compile until it stands here. */
const effects: Record<ApprovalKind, Record<"approved" | "refused", Apply>> = {
  accountRecovery: {
    approved: (db, actor, { subjectId }) => approveRecovery(db, actor, subjectId),
    refused: (db, actor, { subjectId }) => refuseRecovery(db, actor, subjectId),
  },
  roleChange: { approved: (db, _actor, { subjectId, payload }) => changeRole(db, subjectId, payload as Work), refused: nothing },
  colleagueLock: { approved: (db, _actor, asked) => changeStatus(db, asked, "locked"), refused: nothing },
  ownAccount: { approved: (db, _actor, { subjectId, payload }) => nameOwnAccount(db, subjectId, payload as Own), refused: nothing },
  colleagueUnlock: { approved: (db, _actor, asked) => changeStatus(db, asked, "active"), refused: nothing },
  noticePublication: {
    approved: (db, actor, { subjectId }) => publishNotice(db, actor, subjectId),
    refused: (db, _actor, { subjectId, note }) => sendBack(db, subjectId, note),
  },
};

type Own = Parameters<typeof nameOwnAccount>[2];
type Work = Parameters<typeof changeRole>[2];

/** In the transaction of the decision, as the system. */
export const applyApproval = (db: Db, actor: Staff, asked: Asked, decision: "approved" | "refused") =>
  effects[asked.kind as ApprovalKind][decision](db, actor, asked);

async function changeStatus(db: Db, { subjectId, reason }: Pick<Asked, "subjectId" | "reason">, to: NewStatus) {
  await setStatus(db, subjectId, to);
  await afterStatus(db, subjectId, to, reason);
}
