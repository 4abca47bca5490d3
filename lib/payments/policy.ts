import { mayAct } from "@/lib/access/policy";
import type { Actor, Staff } from "@/lib/auth/actor";

/** Payments are seen with the bills they pay. */
export const canSeePayments = (actor: Actor) =>
  actor.kind === "staff"
    ? ["finance", "supervisor", "admin"].includes(actor.role)
    : actor.kind === "resident" && mayAct(actor, "bills", "see");

/** Money goes back at the finance desk only. */
export const canRefund = (actor: Actor): actor is Staff => actor.kind === "staff" && ["finance", "supervisor"].includes(actor.role);

/** What the provider's books and ours do not agree on. */
export const canSeeDifferences = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && ["finance", "supervisor", "admin"].includes(actor.role);

export const paymentsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });
