import { mayAct } from "@/lib/access/policy";
import type { Actor, Resident } from "@/lib/auth/actor";

/** Files belong to what they were sent for: who may see applications sees them, who may draft adds them. */
export const canSeeDocuments = (actor: Actor): actor is Resident => actor.kind === "resident" && mayAct(actor, "applications", "see");
export const canAddDocuments = (actor: Actor): actor is Resident => actor.kind === "resident" && mayAct(actor, "applications", "draft");

export const documentsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });
