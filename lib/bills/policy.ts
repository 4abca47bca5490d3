import { mayAct } from "@/lib/access/policy";
import type { Actor } from "@/lib/auth/actor";

/** States and steps of a bill live in lib/bills/workflow.ts; here is who may do what. */
const moneyDesk = ["finance", "supervisor", "admin"];

export const canSeeBills = (actor: Actor) =>
  actor.kind === "staff" ? moneyDesk.includes(actor.role) : actor.kind === "resident" && mayAct(actor, "bills", "see");

export const canPayBills = (actor: Actor): actor is Extract<Actor, { kind: "resident" }> =>
  actor.kind === "resident" && mayAct(actor, "bills", "pay");

/** The bills a resident sees: those of the party they act for. Row-level security says the same. */
export const billsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });
