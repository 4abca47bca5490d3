import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import { approve, makeStanding } from "./applications";
import type { Owner } from "../owner";
import type { Resident } from "../residents";

type Wanted = {
  service?: string;
  status?: "valid" | "expired" | "revoked" | "superseded";
  /** Days from today. */
  from?: number;
  until?: number;
};
export type MadePermit = { id: string; applicationId: string; ref: string; number: string; code: string };

let made = 0;

/** Something that was issued to a resident: a dog licence for Rex, valid for eight more months, where nothing else is said. */
export async function makePermit(owner: Owner, person: Pick<Resident, "accountId" | "partyId">, wanted: Wanted = {}): Promise<MadePermit> {
  const { service = "dog-licence", status = "valid", from = -120, until = 240 } = wanted;
  const { id: applicationId, ref } = await makeStanding(owner, person, { service });
  const permit = { id: randomUUID(), number: `TP-2026-${String(70_000 + ++made)}`, code: newReference("VC") };
  const values = [applicationId, from];
  await approve(owner, applicationId);
  await owner.rows("UPDATE application SET status = 'issued', decided_at = now() + $2::int * interval '1 day' WHERE id = $1", values);
  await owner.rows(
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, facts, at)
     SELECT id, party_id, 'issued', 'issued', 'system', '{}', clock_timestamp() FROM application WHERE id = $1`,
    [applicationId],
  );
  await owner.rows(
    `INSERT INTO permit (id, number, code, party_id, application_id, service, version, subject, holder, status, valid_from, valid_until, issued_at,
       ended_at, end_reason, conditions)
     SELECT $1, $2, $3, party_id, id, service, version, subject, 'Robin Tester', $4::text, current_date + $5::int, current_date + $6::int,
       now() + $5::int * interval '1 day', CASE WHEN $4::text <> 'valid' THEN now() END, CASE WHEN $4::text = 'revoked' THEN 'decision' ELSE '' END, $7
     FROM application WHERE id = $8`,
    [permit.id, permit.number, permit.code, status, from, until, JSON.stringify([conditions]), applicationId],
  );
  return { ...permit, applicationId, ref };
}

const conditions = { en: "The dog is on a lead in parks.", es: "El perro va atado en los parques.", ar: "يُقاد الكلب برباط في الحدائق." };
