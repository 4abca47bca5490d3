import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

type PartName =
  | "account"
  | "contactChanges"
  | "passkeys"
  | "apps"
  | "devices"
  | "sessions"
  | "recoveries"
  | "activity"
  | "looks"
  | "lists"
  | "moves"
  | "closures"
  | "mandates"
  | "bills"
  | "readings"
  | "payments"
  | "applications"
  | "permits"
  | "documents"
  | "messages"
  | "issues"
  | "follows"
  | "choices"
  | "told"
  | "deliveries"
  | "calendarFeeds";

export const ROWS_AT_ONCE = 500;

/** What a domain has about a person, in portions: each area supplies its own (lib/<area>/portable.ts), read as the person themselves. */
export type PortablePart = {
  /** Names the part in the file, and its heading in accountPrivacy.json. */
  name: PartName;
  /** Whose rows it is made of, as schema.prisma names them: a test asks about every one that belongs to an account or a party. */
  models: readonly string[];
  /** At most ROWS_AT_ONCE rows after this id, in the order of ids. */
  read: (db: Db, person: Resident, after: string) => Promise<Row[]>;
};

export type Row = { id: string } & Record<string, unknown>;

/** Lower than every id. */
export const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
