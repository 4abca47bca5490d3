import { canSeeApprovals } from "@/lib/access/approvals/policy";
import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { findRecoveryWish } from "@/lib/auth/queries/recovery-wish";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";

export const APPROVALS_A_PAGE = 40;

const inApproval = {
  id: true,
  kind: true,
  subjectId: true,
  partyId: true,
  payload: true,
  reason: true,
  askedBy: true,
  askedAt: true,
  decision: true,
  decidedAt: true,
  note: true,
  withdrawnAt: true,
  expiresAt: true,
} as const;

const notOver = () => ({ OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] });

/** What waits for a second person, the oldest first. */
export async function listApprovals(db: Db, actor: Actor, after?: Cursor) {
  authorize(canSeeApprovals(actor), actor);
  const found = await db.approval.findMany({
    where: { decision: null, withdrawnAt: null, AND: [notOver(), beyond(after, "askedAt", "asc")] },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: APPROVALS_A_PAGE + 1,
    select: inApproval,
  });
  const shown = found.slice(0, APPROVALS_A_PAGE).map(({ partyId }) => partyId);
  record(db, actor, "approvals.listed", { id: after?.id ?? "first page", shown });
  return named(db, found);
}

/** One of them, decided or not. Throws NotFoundError. */
export async function findApproval(db: Db, actor: Actor, id: string) {
  authorize(canSeeApprovals(actor), actor);
  const [found] = await named(db, [await db.approval.findUniqueOrThrow({ where: { id: uuidOr404(id) }, select: inApproval })]);
  record(db, actor, "approval.read", { id: found!.id, ...(found!.partyId && { partyId: found!.partyId }) }, { reason: found!.kind });
  const isOver = Boolean(found!.withdrawnAt ?? (found!.expiresAt && found!.expiresAt <= now()));
  const { resident } = found!.payload as { resident?: string | null };
  const own = resident ? await db.account.findUnique({ where: { id: resident }, select: { displayName: true, email: true } }) : null;
  return { ...found!, isOver, own, recovery: found!.kind === "accountRecovery" ? await findRecoveryWish(db, found!.subjectId) : undefined };
}

/** With the names of who asked and whom it is about. */
async function named<Row extends { askedBy: string; subjectId: string; payload: unknown }>(db: Db, rows: Row[]) {
  const aboutOf = ({ subjectId, payload }: Row) => (payload as { account?: string }).account ?? subjectId;
  const ids = rows.flatMap((row) => [row.askedBy, aboutOf(row)]);
  const people = await db.account.findMany({ where: { id: { in: ids } }, take: ids.length, select: { id: true, displayName: true } });
  const nameOf = (id: string) => people.find((person) => person.id === id)?.displayName ?? "";
  return rows.map((row) => ({ ...row, askedByName: nameOf(row.askedBy), aboutId: aboutOf(row), aboutName: nameOf(aboutOf(row)) }));
}
