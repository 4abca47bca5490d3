import type { Actor, Staff, StaffRole } from "@/lib/auth/actor";

/** Of a case: who decides it, what it is and whose it is. */
export type CaseOf = { departmentId: string; service: string; partyId: string };

export const atTheDesk: StaffRole[] = ["clerk", "inspector", "passportOfficer", "works", "supervisor"];
const deciders: StaffRole[] = ["clerk", "passportOfficer", "supervisor"];

/** The roles that visits are planned for. */
export const visits = (role: string) => role === "inspector" || role === "supervisor";

const serves = ({ services }: Staff, service: string) => !services.length || services.includes(service);

/** Whoever works on cases at all; at_case_desk() in the database says the same. */
export const canSeeQueue = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && atTheDesk.includes(actor.role) && actor.departments.length > 0;

/** The department that decides sees a case, and so does one that was asked for a review of it. Nobody sees here what colleagues note of their own matter. */
export const canSeeCase = (actor: Actor, one: CaseOf, reviewers: readonly string[] = []): actor is Staff =>
  canSeeQueue(actor) && !isOwnMatter(actor, one) && (isOwnCase(actor, one) || reviewers.some((id) => actor.departments.includes(id)));

/** Takes cases, passes them on, asks for things: the department that decides. */
export const canWork = (actor: Actor, one: CaseOf): actor is Staff => canSeeCase(actor, one);

/** Says yes or no, or proposes it. Inspectors and reviewers give their findings, others decide. */
export const canDecideCase = (actor: Actor, one: CaseOf): actor is Staff => canWork(actor, one) && deciders.includes(actor.role);

/** Whoever decides sees what waits for a second person. */
export const canSeeProposals = (actor: Actor): actor is Staff => canSeeQueue(actor) && deciders.includes(actor.role);

/** A refusal and a revocation need another person than the one who proposed them. The table says the same. */
export const canConfirm = (actor: Actor, one: CaseOf, { proposedBy }: { proposedBy: string }): actor is Staff =>
  canDecideCase(actor, one) && actor.accountId !== proposedBy;

/** Writes what their department says of a case. */
export const canReview = (actor: Actor, { departmentId, partyId }: { departmentId: string; partyId: string }): actor is Staff =>
  canSeeQueue(actor) && actor.departments.includes(departmentId) && !isOwnMatter(actor, { partyId });

/** Has a day of visits, or looks after those who have. */
export const canSeeVisits = (actor: Actor): actor is Staff => canSeeQueue(actor) && visits(actor.role);

/** Goes there and looks. */
export const canInspect = (actor: Actor, one: CaseOf): actor is Staff => canWork(actor, one) && visits(actor.role);

/** Gives cases to others; everyone else takes them, or puts their own back. */
export const canAssign = (actor: Actor, one: CaseOf): actor is Staff => canWork(actor, one) && actor.role === "supervisor";

const isOwnCase = (actor: Staff, { departmentId, service }: CaseOf) => actor.departments.includes(departmentId) && serves(actor, service);
const isOwnMatter = ({ ownPartyId }: Staff, { partyId }: { partyId: string }) => ownPartyId === partyId;
