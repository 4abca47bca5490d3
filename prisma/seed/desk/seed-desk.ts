import type { Localised } from "@/lib/city/localised";
import type { Language } from "@/lib/paths";
import type { SeedDocument } from "../applications/seed-application";
import type { Letter, Outcome, Reason } from "@/lib/staff/decisions/letter";

/** What staff did with a case, as it will stand in its tables. */
export type SeedDesk = {
  assigneeId?: string;
  priority: 0 | 1;
  escalation?: "soon" | "late";
  reviews: SeedReview[];
  findings: SeedFinding[];
  visits: SeedVisit[];
  notes: SeedNote[];
  decisions: SeedDecision[];
};

export type SeedReview = {
  id: string;
  department: string;
  openedAt: Date;
  dueOn: string;
  done?: { verdict: "noObjection" | "withConditions" | "objection"; comment: string; at: Date; by: string };
  /** The case ended before anybody wrote it. */
  isEnded?: true;
};

export type SeedFinding = {
  criterion: string;
  verdict: "meets" | "doesNotMeet" | "needMore";
  note: string;
  foundBy: string;
  foundAt: Date;
};

export type SeedVisit = {
  id: string;
  inspector: { id: string; name: string };
  plannedOn: string;
  part: "morning" | "afternoon";
  place: string;
  status: "planned" | "done" | "cancelled";
  checks: Record<string, "yes" | "no" | "notSeen">;
  result?: "passed" | "failed";
  note: string;
  createdAt: Date;
  doneAt?: Date;
  photos: SeedDocument[];
};

export type SeedNote = { id: string; key: string; author: { id: string; name: string }; text: string; at: Date };

export type SeedDecision = {
  id: string;
  ref: string;
  outcome: Outcome;
  status: "proposed" | "decided" | "sentBack";
  reasons: Reason[];
  conditions: Localised[];
  /** What staff add in their own words. */
  text: string;
  language: Language;
  proposedBy: string;
  proposedAt: Date;
  decidedBy?: string;
  decidedAt?: Date;
  note: string;
  /** Written once everything is known that it names. */
  letter?: Letter;
  hash?: string;
};
