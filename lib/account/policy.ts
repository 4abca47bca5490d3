import { mayAct } from "@/lib/access/policy";
import type { Actor, Resident } from "@/lib/auth/actor";

/** A profile is the person's own, whomever else they act for. */
export const canSeeProfile = (actor: Actor): actor is Resident =>
  actor.kind === "resident" && actor.mandate.kind === "self" && mayAct(actor, "profile", "see");

/** Plans a move and takes it back; asks for another legal name. */
export const canChangeProfile = (actor: Actor): actor is Resident => canSeeProfile(actor) && mayAct(actor, "profile", "send");
