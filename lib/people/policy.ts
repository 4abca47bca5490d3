import type { Actor, Staff } from "@/lib/auth/actor";

/** Staff who look after people's accounts; at_people_desk() in the database says the same. */
export const canFindPeople = (actor: Actor): actor is Staff => actor.kind === "staff" && ["supervisor", "admin"].includes(actor.role);

/** Nobody locks or unlocks themselves. */
export const canLock = (actor: Actor, { id }: { id: string }): actor is Staff => canFindPeople(actor) && actor.accountId !== id;

/** Roles are asked for by administration, and decided by another person. */
export const canAskForRole = (actor: Actor, { id, kind }: { id: string; kind: string }): actor is Staff =>
  actor.kind === "staff" && actor.role === "admin" && kind === "staff" && actor.accountId !== id;
