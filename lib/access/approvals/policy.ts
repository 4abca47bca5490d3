import type { Actor, Staff } from "@/lib/auth/actor";

export const canSeeApprovals = (actor: Actor): actor is Staff => actor.kind === "staff" && ["supervisor", "admin"].includes(actor.role);

/** Another person than the one who asked, and not the one it is about. The table refuses the first by itself. */
export const canDecide = (actor: Actor, { askedBy, subjectId }: { askedBy: string; subjectId: string }): actor is Staff =>
  canSeeApprovals(actor) && actor.accountId !== askedBy && actor.accountId !== subjectId;

/** Only who asked. A request to get back in is its owner's, and ends with it. */
export const canWithdraw = (actor: Actor, { askedBy, kind }: { askedBy: string; kind: string }): actor is Staff =>
  canSeeApprovals(actor) && actor.accountId === askedBy && kind !== "accountRecovery";
