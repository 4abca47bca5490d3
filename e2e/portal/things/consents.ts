import { randomBytes, randomUUID } from "node:crypto";
import { aboutHash, consentAbout } from "@/lib/applications/passports/consent-state";
import type { Answers } from "@/lib/services/answers";
import type { MadeApplication } from "./applications";
import { hashOf } from "../derived-key";
import type { Owner } from "../owner";

type Named = Pick<MadeApplication, "id">;

/** Files that were received, one for each of these documents. */
export async function giveFiles(owner: Owner, { id }: Named, kinds: string[]) {
  for (const kind of kinds)
    await owner.rows(
      `WITH own AS (SELECT id, party_id, account_id FROM application WHERE id = $1),
         file AS (INSERT INTO stored_file (party_id, account_id, key, name, type, size, sha256, status)
           SELECT party_id, account_id, $2, $3 || '.pdf', 'application/pdf', 1000, '00', 'received' FROM own RETURNING id, party_id)
       INSERT INTO document (party_id, file_id, application_id, kind, name) SELECT party_id, id, $1, $3, $3 FROM file`,
      [id, randomUUID(), kind],
    );
}

/** A consent that a guardian was mailed a link for; resolves to its id and the link's token. */
export async function makeConsent(owner: Owner, { id, answers }: Named & { answers: Answers }): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString("base64url");
  const about = consentAbout({ slug: "child-passport", passport: "child" }, answers)!;
  const [consent] = await owner.rows<{ id: string }>(
    `WITH passport AS (INSERT INTO passport_application (application_id, party_id, kind, applicant_hash, is_open)
       SELECT id, party_id, 'child', $2, false FROM application WHERE id = $1 RETURNING application_id, party_id)
     INSERT INTO guardian_consent (application_id, party_id, name, email, about, about_hash, link_hash, expires_at, code_sent_at)
     SELECT application_id, party_id, $3, $4, $5, $6, $7, now() + interval '14 days', now() FROM passport RETURNING id`,
    [id, randomUUID(), about.second.name, about.second.email, about, aboutHash(about), hashOf(token)],
  );
  return { id: consent!.id, token };
}
