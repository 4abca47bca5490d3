import type { Actor, Staff, StaffRole } from "@/lib/auth/actor";

/** Whose department speaks, and who wrote the words last. */
export type NoticeOf = { departmentId: string; draftedBy: string };

/** at_notice_desk() in the database says the same. */
const writers: StaffRole[] = ["clerk", "passportOfficer", "finance", "works", "records", "supervisor"];

/** Whoever writes for a department sees its notices. */
export const canSeeNotices = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && writers.includes(actor.role) && actor.departments.length > 0;

/** Writes and changes drafts, and ends what is published: what is wrong must go at once. */
export const canDraftNotice = (actor: Actor, { departmentId }: Pick<NoticeOf, "departmentId">): actor is Staff =>
  canSeeNotices(actor) && actor.departments.includes(departmentId);

/** Only whoever wrote the words last puts them before a second person. */
export const canAskToPublish = (actor: Actor, notice: NoticeOf): actor is Staff =>
  canDraftNotice(actor, notice) && actor.accountId === notice.draftedBy;

/** Another person than the one who wrote it, who answers for the department. */
export const canPublishNotice = (actor: Actor, notice: NoticeOf): actor is Staff =>
  canDraftNotice(actor, notice) && actor.role === "supervisor" && actor.accountId !== notice.draftedBy;
