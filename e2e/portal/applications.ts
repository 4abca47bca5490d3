import { randomBytes, randomUUID } from "node:crypto";
import { canonicalHash } from "@/lib/crypto/canonical";
import { aboutHash, consentAbout } from "@/lib/applications/passports/consent-state";
import type { Answers } from "@/lib/services/answers";
import { declared, makeDraft, type MadeApplication } from "./applications-of";
import { hashOf } from "./derived-key";
import type { Owner } from "./owner";
import type { Resident } from "./residents";

type Person = Pick<Resident, "accountId" | "partyId">;
type Wanted = { service?: string; status?: string; answers?: Answers; subject?: string; feeBill?: string };
type Named = Pick<MadeApplication, "id">;

const addEvent = (owner: Owner, { id }: Named, kind: string, status: string, facts: object = {}) =>
  owner.rows(
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, facts, at)
     SELECT id, party_id, $2, $3, 'system', $4, clock_timestamp() FROM application WHERE id = $1`,
    [id, kind, status, JSON.stringify(facts)],
  );

/** An application that was sent two days ago and stands where it is said, or waits for its fee. */
export async function makeStanding(owner: Owner, person: Person, wanted: Wanted = {}): Promise<MadeApplication> {
  const { service = "dog-licence", status = "inReview", answers = {}, subject = "Rex", feeBill } = wanted;
  const { version, declaration } = declared(service);
  const made = await makeDraft(owner, person, service, {});
  const sent = { service, version, answers, files: [], declaration };
  const isWaiting = status === "actionRequired";
  await owner.rows(
    `UPDATE application SET status = $2::text, subject = $3, sent = $4, sent_hash = $5, fee_bill_id = $6, expires_at = NULL,
       stage_before = CASE WHEN $7 THEN 'inReview' END, waiting_since = CASE WHEN $7 THEN now() - interval '1 day' END,
       submitted_at = CASE WHEN $2::text <> 'awaitingFee' THEN now() - interval '2 days' END,
       due_on = CASE WHEN $2::text <> 'awaitingFee' THEN current_date + 9 END WHERE id = $1`,
    [made.id, status, subject, sent, canonicalHash(sent), feeBill ?? null, isWaiting],
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
