import { cache } from "react";
import type { Mandate, Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { tokenHash } from "@/lib/crypto/token";
import { now } from "@/lib/clock";
import { statement } from "@/lib/db/pool";
import { auth } from "@/lib/auth/next-auth";
import type { Language } from "@/lib/paths";

export type Session = {
  id: string;
  actor: Resident | Staff;
  language: Language;
  authenticatedAt: Date;
  idleExpiresAt: Date;
  absoluteExpiresAt: Date;
  isPrivate: boolean;
  /** How many parties this account may act for. */
  mandates: number;
};

type Row = {
  id: string;
  account_id: string;
  display_name: string;
  email: string;
  kind: "resident" | "staff";
  role: StaffRole | null;
  locale: Language;
  is_private: boolean;
  authenticated_at: Date;
  idle_expires_at: Date;
  absolute_expires_at: Date;
  mandate_id: string | null;
  party_id: string | null;
  party_name: string | null;
  mandate_kind: Mandate["kind"];
  areas: string[];
  acts: Mandate["acts"];
  mandates: number;
  departments: string[];
  services: string[];
  own_party_id: string | null;
};

/** The session behind the request, or undefined. Loaded once per request; the token proves nothing but which row to load. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const token = await auth();
  return token?.sessionId && token.secret ? openSession(token.sessionId, token.secret) : undefined;
});

/** The row of a session id and secret, if it is neither revoked nor over and its account is active. */
async function openSession(id: string, secret: string): Promise<Session | undefined> {
  const [row] = await statement<Row>("session_open", "SELECT * FROM session_open($1, $2, $3)", [id, tokenHash(secret), now()]);
  const actor = row && actorOf(row);
  return (
    actor && {
      id: row.id,
      actor,
      language: row.locale,
      authenticatedAt: row.authenticated_at,
      idleExpiresAt: row.idle_expires_at,
      absoluteExpiresAt: row.absolute_expires_at,
      isPrivate: row.is_private,
      mandates: row.mandates,
    }
  );
}

function actorOf(row: Row): Resident | Staff | undefined {
  const person = { accountId: row.account_id, name: row.display_name, email: row.email };
  if (row.kind === "staff") return row.role ? { kind: "staff", ...person, role: row.role, ...workOf(row) } : undefined;
  if (!row.party_id || !row.mandate_id) return undefined;
  const mandate = { id: row.mandate_id, kind: row.mandate_kind, partyName: row.party_name ?? "", areas: row.areas, acts: row.acts };
  return { kind: "resident", ...person, partyId: row.party_id, mandate };
}

const workOf = ({ departments, services, own_party_id: ownPartyId }: Row) => ({ departments, services, ...(ownPartyId && { ownPartyId }) });
