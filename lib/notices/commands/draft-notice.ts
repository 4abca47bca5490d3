import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { gazetteer } from "@/lib/city/gazetteer";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { canDraftNotice } from "@/lib/notices/policy";
import type { NoticeDraft } from "@/lib/notices/schema";
import { slugOf } from "@/lib/notices/slug-of";
import { noticeWorkflow, type NoticeStatus } from "@/lib/notices/workflow";

/** Writes a new draft, or new words of one. Whoever wrote last is the one who drafted it. Resolves to its id. */
export const draftNotice = (actor: Staff, draft: NoticeDraft): Promise<string> =>
  asActor(actor, async (db) => {
    const data = await contentOf(db, draft);
    authorize(canDraftNotice(actor, data), actor);
    return draft.notice ? change(db, actor, { ...draft, notice: draft.notice }, data) : add(db, actor, draft, data);
  });

type Content = Awaited<ReturnType<typeof contentOf>>;

async function contentOf(db: Db, draft: NoticeDraft) {
  const { department, topic, wards, says, from, until, titleEn, titleEs, titleAr, textEn, textEs, textAr } = draft;
  const known = await db.department.findUnique({ where: { slug: department }, select: { id: true } });
  if (!known) throw new DomainError("notices.department");
  const slugs = gazetteer().map(({ slug }) => slug);
  if (!wards.every((ward) => slugs.includes(ward))) throw new DomainError("notices.ward");
  return {
    slug: slugOf(titleEn, draft.key),
    departmentId: known.id,
    ...{ topic, says },
    wards: [...new Set(wards)],
    fromDay: new Date(from),
    untilDay: new Date(says === "on" ? from : until),
    title: { en: titleEn, es: titleEs, ar: titleAr },
    text: { en: textEn, es: textEs, ar: textAr },
  };
}

async function add(db: Db, actor: Staff, { key }: NoticeDraft, data: Content) {
  const at = now();
  const sent = await db.notice.findUnique({ where: { formKey: key }, select: { id: true } });
  if (sent) return sent.id; // the same form once more
  const stamps = { formKey: key, draftedBy: actor.accountId, createdAt: at, updatedAt: at };
  const { id } = await db.notice.create({ data: { ...data, ...stamps }, select: { id: true } });
  record(db, actor, "notice.drafted", { id });
  return id;
}

async function change(db: Db, actor: Staff, { notice: id, revision }: NoticeDraft & { notice: string }, data: Content) {
  const found = await db.notice.findUniqueOrThrow({ where: { id }, select: { status: true, departmentId: true, formKey: true } });
  authorize(canDraftNotice(actor, found), actor);
  noticeWorkflow.next("change", found.status as NoticeStatus);
  const words = { ...data, slug: slugOf(data.title.en, found.formKey), draftedBy: actor.accountId, updatedAt: now() };
  const where = { id, status: "draft", ...(revision && { revision }) };
  const { count } = await db.notice.updateMany({ where, data: { ...words, revision: { increment: 1 } } });
  if (!count) throw new DomainError("notices.justChanged");
  record(db, actor, "notice.changed", { id });
  return id;
}
