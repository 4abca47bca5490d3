import type { ApprovalKind } from "@/lib/access/approvals/commands/ask-for-approval";
import type { Staff } from "@/lib/auth/actor";
import { approveRecovery, refuseRecovery } from "@/lib/auth/commands/protection/decide-recovery";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";

type Asked = { kind: string; subjectId: string; payload: unknown };
type Apply = (db: Db, actor: Staff, asked: Asked) => Promise<unknown>;

const nothing: Apply = () => Promise.resolve();

/** What follows from each decision: a new kind does not compile until it stands here. */
const effects: Record<ApprovalKind, Record<"approved" | "refused", Apply>> = {
  accountRecovery: {
    approved: (db, actor, { subjectId }) => approveRecovery(db, actor, subjectId),
    refused: (db, actor, { subjectId }) => refuseRecovery(db, actor, subjectId),
  },
  roleChange: { approved: changeRole, refused: nothing },
};

/** In the transaction of the decision, as the system. */
export const applyApproval = (db: Db, actor: Staff, asked: Asked, decision: "approved" | "refused") =>
  effects[asked.kind as ApprovalKind][decision](db, actor, asked);

/** The new role holds from the next request on: sessions end, so that nobody keeps the old one open. */
async function changeRole(db: Db, _actor: Staff, { subjectId: accountId, payload }: Asked) {
  const { role, departments } = payload as { role: string; departments: string[] };
  await db.account.update({ where: { id: accountId, kind: "staff" }, data: { role } });
  await db.accountDepartment.deleteMany({ where: { accountId } });
  const found = await db.department.findMany({ where: { slug: { in: departments } }, take: 40, select: { id: true } });
  await db.accountDepartment.createMany({ data: found.map(({ id }) => ({ accountId, departmentId: id })) });
  await db.authSession.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now(), revokedReason: "roleChanged" } });
}
