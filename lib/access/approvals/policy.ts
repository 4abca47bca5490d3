import type { Actor, Staff } from "@/lib/auth/actor";
import { canPublishNotice } from "@/lib/notices/policy";

type Asked = { kind?: string; askedBy: string; subjectId: string; payload?: unknown };

export const canSeeApprovals = (actor: Actor): actor is Staff => actor.kind === "staff" && ["supervisor", "admin"].includes(actor.role);

/** Another person than the one who asked, and not the one it is about; of a notice, one of its department. The table refuses the first by itself. */
export const canDecide = (actor: Actor, { kind, askedBy, subjectId, payload }: Asked): actor is Staff =>
  canSeeApprovals(actor) &&
  actor.accountId !== askedBy &&
  actor.accountId !== subjectId &&
  (kind !== "noticePublication" || canPublishNotice(actor, { departmentId: departmentOf(payload), draftedBy: askedBy }));

const departmentOf = (payload: unknown) => (payload as { departmentId?: string } | undefined)?.departmentId ?? "";

/** Only who asked. A request to get back in is its owner's, and ends with it. */
export const canWithdraw = (actor: Actor, { askedBy, kind }: { askedBy: string; kind: string }): actor is Staff =>
  canSeeApprovals(actor) && actor.accountId === askedBy && kind !== "accountRecovery";
