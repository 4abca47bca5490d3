import type { ConsentAbout } from "@/lib/applications/passports/consent-state";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Localised } from "@/lib/city/localised";
import type { Language } from "@/lib/paths";
import type { SeedDesk } from "../desk/seed-desk";

/** An application as it will stand in its tables, with everything that hangs on it. */
export type SeedApplication = {
  id: string;
  ref: string;
  key: string;
  partyId: string;
  accountId: string;
  department: string;
  service: string;
  version: number;
  status: ApplicationStatus;
  stageBefore?: ApplicationStatus;
  subject: string;
  /** The draft as its column holds it. */
  answers: Record<string, unknown>;
  revision: number;
  sent?: Record<string, unknown>;
  sentHash?: string;
  feeBillId?: string;
  issueBillId?: string;
  /** The permit that it goes on with. */
  renewsId?: string;
  /** English where nothing is said. */
  letterLang?: Language;
  createdAt: Date;
  savedAt: Date;
  expiresAt?: Date;
  submittedAt?: Date;
  dueOn?: string;
  waitingSince?: Date;
  decidedAt?: Date;
  events: SeedEvent[];
  items: SeedItem[];
  documents: SeedDocument[];
  permit?: SeedPermit;
  passport?: SeedPassport;
  /** What staff did with it; nothing before it was sent. */
  desk?: SeedDesk;
};

export type SeedEvent = {
  id: string;
  at: Date;
  kind: string;
  status: ApplicationStatus;
  actor: "resident" | "staff" | "system";
  accountId?: string;
  facts: Record<string, unknown>;
};

export type SeedItem = {
  id: string;
  kind: "document" | "answer";
  documentKind?: string;
  title: string;
  reason: string;
  status: "neededFromYou" | "neededFromOthers" | "submitted" | "accepted" | "notAccepted";
  reply: string;
  note: string;
  askedBy: string;
  askedAt: Date;
  dueOn: string;
  answeredAt?: Date;
  decidedAt?: Date;
};

export type SeedDocument = {
  id: string;
  kind: string;
  name: string;
  status: "received" | "accepted" | "notAccepted";
  note: string;
  itemId?: string;
  createdAt: Date;
  decidedAt?: Date;
  file: SeedFile;
};

export type SeedFile = {
  id: string;
  key: string;
  name: string;
  type: "application/pdf" | "image/jpeg";
  /** What storage keeps; nothing of a file that was not taken. */
  bytes?: Buffer;
  size: number;
  sha256: string;
  facts: Record<string, unknown>;
  preview?: { key: string; bytes: Buffer };
  problem?: string;
  createdAt: Date;
};

export type SeedPermit = {
  id: string;
  /** Given once all are known, in the order of issuing. */
  number: string;
  code: string;
  conditions?: Localised[];
  endReason: string;
  endedAt?: Date;
  supersededBy?: string;
  holder: string;
  status: "valid" | "expired" | "revoked" | "superseded";
  validFrom: string;
  validUntil?: string;
  issuedAt: Date;
};

export type SeedPassport = {
  kind: string;
  applicantHash: string;
  isOpen: boolean;
  oldNumber?: string;
  tracking?: "printing" | "shipped" | "readyForPickup" | "collected";
  carrierNumber?: string;
  pickupPlace?: string;
  /** Sealed where it is written. */
  bookNumber?: string;
  lostBooks?: { number: string; reason: string; at: string }[];
  trackedAt?: Date;
  consents: SeedConsent[];
};

export type SeedConsent = {
  id: string;
  status: "asked" | "given" | "refused" | "withdrawn";
  about: ConsentAbout;
  signedName: string;
  askedAt: Date;
  expiresAt: Date;
  answeredAt?: Date;
};
