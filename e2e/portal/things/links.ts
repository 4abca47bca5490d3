import { randomBytes, randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import { hashOf } from "../derived-key";
import type { Owner } from "../owner";

type Wanted = { purpose: string; subjectId?: string; expired?: boolean };

/** A link as it would stand in a mail; resolves to its token. */
export async function makeLink(owner: Owner, accountId: string, { purpose, subjectId, expired }: Wanted): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await owner.rows(
    `INSERT INTO secret_link (token_hash, account_id, purpose, subject_id, expires_at)
     VALUES ($1, $2, $3, $4, now() + $5::interval)`,
    [hashOf(token), accountId, purpose, subjectId ?? null, expired ? "-1 minute" : "10 days"],
  );
  return token;
}

let last = 0;

/** Something in the activity of an account, later than the one made before; resolves to its id. */
export async function makeEvent(owner: Owner, accountId: string, event: string, facts: object = {}): Promise<string> {
  const id = randomUUID();
  last = Math.max(Date.now(), last + 1); // times are kept to the millisecond, and two events must not share one
  await owner.rows(
    `INSERT INTO login_event (id, at, account_id, event, facts, device_label, place) VALUES ($1, $5, $2, $3, $4, 'Safari · iPhone', 'NL')`,
    [id, accountId, event, JSON.stringify(facts), new Date(last)],
  );
  return id;
}

/** A case at the help desk that a resident has opened about their account; resolves to its thread. */
export async function makeCase(owner: Owner, { accountId, partyId }: { accountId: string; partyId: string }): Promise<string> {
  const id = randomUUID();
  await owner.rows(
    `INSERT INTO thread (id, ref, party_id, account_id, department_id, topic, subject)
     SELECT $1, $2, $3, $4, id, 'suspiciousActivity', 'Suspicious activity on my account' FROM department WHERE slug = 'help-desk'`,
    [id, newReference("MS"), partyId, accountId],
  );
  return id;
}
