import { mayAct } from "@/lib/access/policy";
import type { Actor, Resident } from "@/lib/auth/actor";

const may = (actor: Actor, act: "see" | "draft" | "send"): actor is Resident =>
  actor.kind === "resident" && mayAct(actor, "applications", act);

export const canSeeApplications = (actor: Actor): actor is Resident => may(actor, "see");

/** Begins, fills in and deletes drafts, and adds files to them. */
export const canDraft = (actor: Actor): actor is Resident => may(actor, "draft");

/** Sends, answers what the city asks, and withdraws. */
export const canSend = (actor: Actor): actor is Resident => may(actor, "send");

/** The applications a resident sees: those of the party they act for. Row-level security says the same. */
export const applicationsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });
