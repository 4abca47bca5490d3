import type { Actor, Staff } from "@/lib/auth/actor";

/** Whoever leads the desks reads what people think of the pages; at_people_desk() in the database says the same. */
export const canSeeFeedback = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && (actor.role === "supervisor" || actor.role === "admin");
