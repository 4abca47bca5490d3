/** Who asks. Every read and write of owned data names one. */
export type Actor = Visitor | Guest | Resident | Staff | System;

export type Visitor = { kind: "visitor" };

/** One thing, one act, no account. */
export type Guest = { kind: "guest"; grantId: string; partyId: string; billId: string; act: "see" | "pay" };

/** A signed-in person and the party they act for now (themselves, a business, a relative). */
export type Resident = {
  kind: "resident";
  accountId: string;
  name: string;
  email: string;
  partyId: string;
  mandate: Mandate;
};

/** `departments`: their ids. `services`: the slugs of the ones they work on; none named: all of their departments. */
export type Staff = {
  kind: "staff";
  accountId: string;
  name: string;
  email: string;
  role: StaffRole;
  departments: string[];
  services: string[];
  /** Themselves as a citizen, where the city knows: nobody works on their own matter. */
  ownPartyId?: string;
};

/** Jobs, seeds and the few commands that run before there is an actor (a test lists who uses it). */
export type System = { kind: "system"; job: string };

export type Mandate = { id: string; kind: "self" | "owner" | "deputy" | "guardian"; partyName: string; areas: string[]; acts: Act[] };
export type Act = "see" | "draft" | "send" | "pay";
export const staffRoles = ["clerk", "inspector", "passportOfficer", "finance", "works", "records", "supervisor", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];
