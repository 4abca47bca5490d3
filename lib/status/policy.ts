import type { Actor, Staff } from "@/lib/auth/actor";

/** Whoever leads the desks says how the portal is; at_people_desk() in the database says the same. */
export const canPostStatus = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && (actor.role === "supervisor" || actor.role === "admin");
