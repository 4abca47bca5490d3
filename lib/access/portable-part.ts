import type { Resident } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";

export const ROWS_AT_ONCE = 500;

/** What a domain has about a person, in portions: each area supplies its own (lib/<area>/portable.ts), read as the person themselves. */
export type PortablePart = {
  /** Names the part in the file, and its heading in accountPrivacy.json. */
  name: "account" | "activity" | "bills" | "payments" | "documents" | "messages" | "told" | "looks";
  /** At most ROWS_AT_ONCE rows after this id, in the order of ids. */
  read: (db: Db, person: Resident, after: string) => Promise<Row[]>;
};

export type Row = { id: string } & Record<string, unknown>;

/** Lower than every id. */
export const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
