import type { Actor, Staff } from "@/lib/auth/actor";

/** Every department answers what visitors wrote to it, whatever the role. */
export const canSeeContacts = (actor: Actor): actor is Staff => actor.kind === "staff" && actor.departments.length > 0;

export const canAnswerContact = (actor: Actor, { departmentId }: { departmentId: string }): actor is Staff =>
  canSeeContacts(actor) && actor.departments.includes(departmentId);
