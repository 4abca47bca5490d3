import { mayAct } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";

/** Payments are seen with the bills they pay. */
export const canSeePayments = (actor: Actor) =>
  actor.kind === "staff"
    ? ["finance", "supervisor", "admin"].includes(actor.role)
    : actor.kind === "resident" && mayAct(actor, "bills", "see");

export const paymentsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });
