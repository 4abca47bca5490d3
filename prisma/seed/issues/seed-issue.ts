import type { SeedFile } from "../applications/seed-application";

export type SeedUpdate = {
  id: string;
  at: Date;
  kind: string;
  status: string;
  isPublic: boolean;
  text: string;
  byId: string | null;
  facts: Record<string, unknown>;
};
export type SeedFollow = { id: string; accountId?: string; email?: string; locale: string; isReporter: boolean; createdAt: Date };
export type SeedIssuePhoto = { id: string; side: "before" | "after"; hiddenAt?: Date; addedAt: Date; file: SeedFile; byId: string | null };

/** A report of a problem, with everything that became of it. */
export type SeedIssue = {
  id: string;
  ref: string;
  category: string;
  status: string;
  resolution: string | null;
  severity: number;
  lat: number;
  lng: number;
  address: string;
  street: string;
  ward: string;
  description: string;
  redacted: string | null;
  answers: Record<string, string>;
  department: string;
  crewId: string | null;
  scheduledOn: string | null;
  promisedOn: string;
  hiddenAt: Date | null;
  duplicateOfId: string | null;
  origin: "web" | "phone" | "open311";
  accountId: string | null;
  partyId: string | null;
  closedBy: string | null;
  reopenedAt: Date | null;
  reportedAt: Date;
  updates: SeedUpdate[];
  follows: SeedFollow[];
  photos: SeedIssuePhoto[];
  contact?: { name: string; email: string };
};
