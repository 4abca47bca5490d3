import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import type { Owner } from "./owner";
import type { Resident } from "./residents";

/** A draft of a service in which nothing is answered yet; resolves to its reference. The running portal knows the service. */
export async function beginInThePast(owner: Owner, { accountId, partyId }: Resident, service = "dog-licence"): Promise<string> {
  const ref = newReference("AP");
  await owner.rows(
    `INSERT INTO application (ref, party_id, account_id, department_id, service, version, answers, expires_at, key)
     SELECT $1, $2, $3, (SELECT id FROM department ORDER BY slug LIMIT 1), slug, version, '{"answers": {}, "seen": []}', now() + interval '60 days', $4
     FROM service_version WHERE slug = $5 ORDER BY version DESC LIMIT 1`,
    [ref, partyId, accountId, randomUUID(), service],
  );
  return ref;
}
