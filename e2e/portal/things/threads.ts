import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import type { Owner } from "../owner";
import { staffAccount, type Resident } from "../residents";

type Past = { subject?: string; department?: string; /** In minutes. */ ago?: number };

/** A thread of yesterday: asked, noted among staff, answered and not yet read. Resolves to its id. */
export async function writeInThePast(owner: Owner, { accountId, partyId, name }: Resident, past: Past = {}): Promise<string> {
  const { subject = "How deep may a porch be?", department = "permits", ago = 1_440 } = past;
  const id = randomUUID();
  const clerk = await staffAccount(owner, "clerk");
  await owner.together(async () => {
    await owner.rows(
      `INSERT INTO thread (id, ref, party_id, account_id, department_id, subject, created_at, last_message_at, waits_for, resident_read_at)
       SELECT $1, $2, $3, $4, id, $5, now() - $7::int * interval '2 minutes', now() - $7::int * interval '1 minute', 'nobody', now() - $7::int * interval '2 minutes'
       FROM department WHERE slug = $6`,
      [id, newReference("MS"), partyId, accountId, subject, department, ago],
    );
    for (const [kind, author, by, text, internal, minutes] of [
      ["resident", accountId, name, "I want to add a porch.\nHow deep may it be?", false, 2 * ago],
      ["staff", clerk.accountId, "Priya Raman", "Asked the inspector.", true, 1.5 * ago],
      ["staff", clerk.accountId, "Priya Raman", "Up to two metres.", false, ago],
    ] as const)
      await owner.rows(
        `INSERT INTO message (thread_id, party_id, author_kind, account_id, author_name, department_id, text, is_internal, created_at)
         SELECT $1, $2, $3::text, $4, $5, CASE $3::text WHEN 'staff' THEN id END, $6, $7, now() - $8::float * interval '1 minute' FROM department WHERE slug = $9`,
        [id, partyId, kind, author, by, text, internal, minutes, department],
      );
  });
  return id;
}
