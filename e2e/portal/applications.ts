import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { canonicalHash } from "@/lib/crypto/canonical";
import { aboutHash, consentAbout } from "@/lib/passports/consent-state";
import { childAnswers } from "@/lib/passports/testing/child-answers";
import { newReference } from "@/lib/reference";
import type { Answers } from "@/lib/services/answers";
import { hashOf } from "./derived-key";
import type { Owner } from "./owner";
import type { Resident } from "./residents";

type Person = Pick<Resident, "accountId" | "partyId">;
type Wanted = { service?: string; status?: string; answers?: Answers; subject?: string; feeBill?: string };
export type MadeApplication = { id: string; ref: string };

const declared = (slug: string) =>
  JSON.parse(readFileSync(`lib/city/services/${slug}.json`, "utf8")) as {
    version: number;
    department: string;
    declaration: object;
    passport?: "child";
  };

const addEvent = (owner: Owner, { id }: { id: string }, kind: string, status: string, facts: object = {}) =>
  owner.rows(
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, facts, at)
     SELECT id, party_id, $2, $3, 'system', $4, clock_timestamp() FROM application WHERE id = $1`,
    [id, kind, status, JSON.stringify(facts)],
  );

/** An application that was sent two days ago, or waits for its fee. */
export async function makeSent(owner: Owner, { accountId, partyId }: Person, wanted: Wanted = {}): Promise<MadeApplication> {
  const { service = "dog-licence", status = "inReview", answers = {}, subject = "Rex", feeBill } = wanted;
  const { version, department, declaration } = declared(service);
  const made = { id: randomUUID(), ref: newReference("AP") };
  const content = { service, version, answers, files: [], declaration };
  const isWaiting = status === "actionRequired";
  await owner.rows(
    `INSERT INTO application (id, ref, party_id, account_id, department_id, service, version, status, subject, sent, sent_hash, fee_bill_id, key,
       stage_before, waiting_since, submitted_at, due_on, decided_at)
     SELECT $1, $2, $3, $4, id, $5, $6, $7, $8, $9, $10, $11, gen_random_uuid(),
       CASE WHEN $12 THEN 'inReview' END, CASE WHEN $12 THEN now() - interval '1 day' END,
       CASE WHEN $7 <> 'awaitingFee' THEN now() - interval '2 days' END, CASE WHEN $7 <> 'awaitingFee' THEN current_date + 9 END,
       CASE WHEN $7 IN ('issued', 'refused', 'withdrawn', 'cancelled') THEN now() END
     FROM department WHERE slug = $13`,
    [
      made.id,
      made.ref,
      partyId,
      accountId,
      service,
      version,
      status,
      subject,
      content,
      canonicalHash(content),
      feeBill ?? null,
      isWaiting,
      department,
    ],
  );
  await addEvent(owner, made, "sent", status === "awaitingFee" ? "awaitingFee" : "submitted");
  if (!["awaitingFee", "submitted"].includes(status)) await addEvent(owner, made, "stageBegan", isWaiting ? "inReview" : status);
  return made;
}

/** Something that the city asks for about an application that waits for its resident; resolves to its id. */
export async function askFor(
  owner: Owner,
  application: MadeApplication,
  title: string,
  kind: "answer" | "document" = "answer",
): Promise<string> {
  const id = randomUUID();
  await owner.rows(
    `INSERT INTO requested_item (id, application_id, party_id, kind, title, reason, asked_by, due_on)
     SELECT $1, id, party_id, $3, $4, 'The copy you sent cannot be read.', account_id, current_date + 20 FROM application WHERE id = $2`,
    [id, application.id, kind, title],
  );
  await addEvent(owner, application, "itemAsked", "actionRequired", { item: id });
  return id;
}

/** A child's passport in which everything is answered but the second guardian's consent. */
export async function makeChildDraft(owner: Owner, { accountId, partyId }: Person, answers: Answers): Promise<MadeApplication> {
  const { version, department } = declared("child-passport");
  const made = { id: randomUUID(), ref: newReference("AP") };
  const kept = Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, { value, revision: 1 }]));
  await owner.rows(
    `INSERT INTO application (id, ref, party_id, account_id, department_id, service, version, answers, revision, expires_at, key)
     SELECT $1, $2, $3, $4, id, 'child-passport', $5, $6, 1, now() + interval '60 days', gen_random_uuid() FROM department WHERE slug = $7`,
    [made.id, made.ref, partyId, accountId, version, { answers: kept, seen: [] }, department],
  );
  return made;
}

/** Files that were received, one for each of these documents. */
export async function giveFiles(owner: Owner, { id }: MadeApplication, kinds: string[]) {
  for (const kind of kinds)
    await owner.rows(
      `WITH own AS (SELECT id, party_id, account_id FROM application WHERE id = $1),
         file AS (INSERT INTO stored_file (party_id, account_id, key, name, type, size, sha256, status)
           SELECT party_id, account_id, $2, $3 || '.pdf', 'application/pdf', 1000, '00', 'received' FROM own RETURNING id, party_id)
       INSERT INTO document (party_id, file_id, application_id, kind, name) SELECT party_id, id, $1, $3, $3 FROM file`,
      [id, randomUUID(), kind],
    );
}

/** A consent that a guardian was mailed a link for; resolves to the link's token. */
export async function makeConsent(owner: Owner, { id, email, answers }: { id: string; email: string; answers?: Answers }): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const about = consentAbout({ slug: "child-passport", passport: "child" }, answers ?? childAnswers(email))!;
  await owner.rows(
    `WITH passport AS (INSERT INTO passport_application (application_id, party_id, kind, applicant_hash, is_open)
       SELECT id, party_id, 'child', $2, false FROM application WHERE id = $1 RETURNING application_id, party_id)
     INSERT INTO guardian_consent (application_id, party_id, name, email, about, about_hash, link_hash, expires_at, code_sent_at)
     SELECT application_id, party_id, $3, $4, $5, $6, $7, now() + interval '14 days', now() FROM passport`,
    [id, randomUUID(), about.second.name, about.second.email, about, aboutHash(about), hashOf(token)],
  );
  return token;
}
