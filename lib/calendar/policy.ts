import type { Actor, Resident } from "@/lib/auth/actor";

/** Whoever acts for a party sees its days; which of them, each area says for itself by the mandate in use. */
export const canSeeCalendar = (actor: Actor): actor is Resident => actor.kind === "resident";
