import type { Actor, Staff, StaffRole } from "@/lib/auth/actor";

const atThePeopleDesk: string[] = ["supervisor", "admin"] satisfies StaffRole[];

export type AccountOf = { id: string; kind: string; role: string | null };

/** Staff who look after people's accounts; at_people_desk() in the database says the same. */
export const canFindPeople = (actor: Actor): actor is Staff => actor.kind === "staff" && atThePeopleDesk.includes(actor.role);

/** Alone: a resident's account, and a colleague's who has to be stopped at once. Never their own, nor that of one who looks after accounts, too. */
export const canLock = (actor: Actor, person: AccountOf): actor is Staff =>
  isAnothers(actor, person) && (person.kind === "resident" || !atThePeopleDesk.includes(person.role ?? ""));

/** Alone: residents only. To let a colleague in again takes two. */
export const canUnlock = (actor: Actor, person: AccountOf): actor is Staff => isAnothers(actor, person) && person.kind === "resident";

/** What of a colleague's account takes two people: locking one who looks after accounts, too. */
export const canAskForLock = (actor: Actor, person: AccountOf): actor is Staff =>
  isAnothers(actor, person) && person.kind === "staff" && atThePeopleDesk.includes(person.role ?? "");

/** And opening a colleague's account again. */
export const canAskForUnlock = (actor: Actor, person: AccountOf): actor is Staff => isAnothers(actor, person) && person.kind === "staff";

/** Roles, departments and services are asked for by administration, and decided by another person. */
export const canAskForRole = (actor: Actor, person: AccountOf): actor is Staff =>
  isAnothers(actor, person) && actor.role === "admin" && person.kind === "staff";

/** Nobody locks, unlocks or promotes themselves. */
const isAnothers = (actor: Actor, { id }: AccountOf): actor is Staff => canFindPeople(actor) && actor.accountId !== id;
