import { authorize } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";
import type { Localised } from "@/lib/city/localised";
import type { Db } from "@/lib/db/as-actor";
import { uuidOr404 } from "@/lib/db/uuid";
import { beyond, type Cursor } from "@/lib/keyset";
import { canSeeNotices } from "@/lib/notices/policy";
import type { DateForm, NoticeTopic } from "@/lib/notices/topics";
import type { NoticeStatus } from "@/lib/notices/workflow";

export const DESK_NOTICES_A_PAGE = 40;

/** The views of the list, and the states in each. */
export const deskViews = {
  open: ["draft", "awaitingApproval"],
  published: ["published"],
  past: ["ended", "withdrawn"],
} satisfies Record<string, NoticeStatus[]>;
export type DeskView = keyof typeof deskViews;

const inList = {
  ...{ id: true, title: true, topic: true, wards: true, says: true, status: true, fromDay: true, untilDay: true, updatedAt: true },
  ...{ departmentId: true, draftedBy: true, refusedWith: true },
} as const;

type Row = { title: Localised; topic: NoticeTopic; status: NoticeStatus; says: DateForm };

/** The notices of one's departments, whatever was changed last first. */
export async function listDeskNotices(db: Db, actor: Actor, view: DeskView, after?: Cursor) {
  authorize(canSeeNotices(actor), actor);
  const found = await db.notice.findMany({
    where: { departmentId: { in: actor.departments }, status: { in: deskViews[view] }, ...beyond(after, "updatedAt", "desc") },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: DESK_NOTICES_A_PAGE + 1,
    select: inList,
  });
  return found.map((row) => ({ ...row, ...(row as unknown as Row) }));
}

const MOST_COUNTED = 100;

/** How many wait for this person: to be decided by them, or sent back to them. */
export async function countDeskNotices(db: Db, actor: Actor) {
  authorize(canSeeNotices(actor), actor);
  const { accountId, departments } = actor;
  const count = async (where: object) =>
    (await db.notice.findMany({ where: { departmentId: { in: departments }, ...where }, take: MOST_COUNTED, select: { id: true } })).length;
  return {
    toDecide: actor.role === "supervisor" ? await count({ status: "awaitingApproval", draftedBy: { not: accountId } }) : 0,
    sentBack: await count({ status: "draft", draftedBy: accountId, refusedWith: { not: null } }),
  };
}

/** One of them, with who wrote and who published it, and the request that waits. Throws NotFoundError. */
export async function findDeskNotice(db: Db, actor: Actor, id: string) {
  authorize(canSeeNotices(actor), actor);
  const notice = await db.notice.findUniqueOrThrow({ where: { id: uuidOr404(id) } });
  const department = await db.department.findUniqueOrThrow({ where: { id: notice.departmentId }, select: { slug: true } });
  const names = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM colleagues(${[notice.draftedBy, notice.publishedBy ?? notice.draftedBy]}::uuid[])`;
  const waiting = await db.approval.findFirst({
    where: { kind: "noticePublication", subjectId: notice.id, decision: null, withdrawnAt: null },
    select: { id: true },
  });
  const nameOf = (account: string | null) => names.find((one) => one.id === account)?.name;
  const typed = notice as unknown as Row & { text: Localised };
  return {
    ...{ ...notice, ...typed, department: department.slug, approval: waiting?.id },
    draftedByName: nameOf(notice.draftedBy),
    publishedByName: nameOf(notice.publishedBy),
  };
}
