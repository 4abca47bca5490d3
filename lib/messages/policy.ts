import { mayAct } from "@/lib/access/policy";
import type { Actor, Resident, Staff } from "@/lib/auth/actor";

export const canSeeThreads = (actor: Actor): actor is Resident => actor.kind === "resident" && mayAct(actor, "messages", "see");

/** Begins threads, writes in them and closes them. */
export const canWrite = (actor: Actor) => actor.kind === "resident" && mayAct(actor, "messages", "send");

/** Every department answers what was written to it, whatever the role. */
export const canSeeQueue = (actor: Actor): actor is Staff => actor.kind === "staff" && actor.departments.length > 0;

export const canAnswer = (actor: Actor, { departmentId }: { departmentId: string }): actor is Staff =>
  canSeeQueue(actor) && actor.departments.includes(departmentId);

/** The threads a resident sees: those of the party they act for. Row-level security says the same. */
export const threadsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });

/** The threads staff see: those of their departments. */
export const queueOf = ({ departments }: { departments: string[] }) => ({ departmentId: { in: departments } });
