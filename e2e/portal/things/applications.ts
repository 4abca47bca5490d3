import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { canonicalHash } from "@/lib/crypto/canonical";
import { newReference } from "@/lib/reference";
import type { Answers } from "@/lib/services/answers";
import { sealed } from "../credentials";
import type { Owner } from "../owner";
import type { Resident } from "../residents";

type Person = Pick<Resident, "accountId" | "partyId">;
/** `numbers`: of identity papers, in plain; they are kept sealed. */
type Wanted = {
  service?: string;
  status?: string;
  answers?: Answers;
  numbers?: Record<string, string>;
  subject?: string;
  feeBill?: string;
};
export type MadeApplication = { id: string; ref: string; item: string };

/** Of a dog licence: everything that its pages ask. `item` is the dog. */
const dogs = (item: string): Answers => ({
  ownerName: "Robin Tester",
  home: { line: "14 Quay Street" },
  over65: false,
  dogs: [{ id: item, answers: { dogName: "Rex", born: "2021-05-04", breed: "large", neutered: true } }],
});

/** Something that somebody has begun and not sent; a dog licence without its document where nothing else is said. */
export async function makeDraft(
  owner: Owner,
  { accountId, partyId }: Person,
  slug = "dog-licence",
  given?: Answers,
): Promise<MadeApplication> {
  const { version, department } = declared(slug);
  const made = { id: randomUUID(), ref: newReference("AP"), item: randomUUID() };
  const answers = Object.entries(given ?? dogs(made.item)).map(([question, value]) => [question, { value, revision: 1 }]);
  await owner.rows(
    `INSERT INTO application (id, ref, party_id, account_id, department_id, service, version, answers, revision, expires_at, key)
     SELECT $1, $2, $3, $4, id, $5, $6, $7, 1, now() + interval '60 days', gen_random_uuid() FROM department WHERE slug = $8`,
    [made.id, made.ref, partyId, accountId, slug, version, { answers: Object.fromEntries(answers), seen: [] }, department],
  );
  return made;
}

/** An application that was sent two days ago and stands where it is said, or waits for its fee; in its first stage where nothing is said. */
export async function makeStanding(owner: Owner, person: Person, wanted: Wanted = {}): Promise<MadeApplication> {
  const { service = "dog-licence", subject = "Rex", numbers = {}, feeBill } = wanted;
  const { version, declaration, stages } = declared(service);
  const [{ status: stage }] = stages;
  const { status = stage } = wanted;
  const made = await makeDraft(owner, person, service, {});
  const hidden = Object.entries(numbers).map(([question, number]) => [
    question,
    sealed(number, `application:answers:${made.id}.${question}`),
  ]);
  const answers = { ...(wanted.answers ?? (service === "dog-licence" ? dogs(made.item) : {})), ...Object.fromEntries(hidden) };
  const sent = { service, version, answers, files: [], declaration };
  const isWaiting = status === "actionRequired";
  if (status === "issued") await approve(owner, made.id);
  await owner.rows(
    `UPDATE application SET status = $2::text, subject = $3, sent = $4, sent_hash = $5, fee_bill_id = $6, expires_at = NULL,
       stage_before = CASE WHEN $7 THEN $8 END, waiting_since = CASE WHEN $7 THEN now() - interval '1 day' END,
       submitted_at = CASE WHEN $2::text <> 'awaitingFee' THEN now() - interval '2 days' END,
       due_on = CASE WHEN $2::text <> 'awaitingFee' THEN current_date + 9 END WHERE id = $1`,
    [made.id, status, subject, sent, canonicalHash(sent), feeBill ?? null, isWaiting, stage],
  );
  await owner.rows(
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, account_id, facts, at)
     VALUES ($1, $2, 'sent', $3, 'resident', $4, $5, now() - interval '2 days')`,
    [made.id, person.partyId, status === "awaitingFee" ? "awaitingFee" : "submitted", person.accountId, { answers: canonicalHash(sent) }],
  );
  if (!["awaitingFee", "submitted"].includes(status)) await addEvent(owner, made, "stageBegan", isWaiting ? stage : status);
  return made;
}

const approval = {
  title: "Your application is approved",
  greeting: "Dear Robin Tester,",
  parts: [{ heading: "", paragraphs: ["The city has approved your application."] }],
  closing: "City Clerk, City of Harbourton",
  until: "2030-01-31",
};

/** The clerk has approved it: nothing is issued otherwise. */
export const approve = (owner: Owner, application: string) =>
  owner.rows(
    `INSERT INTO decision (ref, application_id, party_id, outcome, status, language, letter, hash, proposed_by, proposed_at, decided_by, decided_at)
     SELECT $2, a.id, a.party_id, 'approved', 'decided', 'en', $3, '', c.id, now(), c.id, now() FROM application a, account c
     WHERE a.id = $1 AND c.username = 'clerk'`,
    [application, newReference("LT"), approval],
  );

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

const addEvent = (owner: Owner, { id }: MadeApplication, kind: string, status: string, facts: object = {}) =>
  owner.rows(
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, facts, at)
     SELECT id, party_id, $2, $3, 'system', $4, clock_timestamp() FROM application WHERE id = $1`,
    [id, kind, status, JSON.stringify(facts)],
  );

type Declared = { version: number; department: string; declaration: object; stages: [{ status: string }] };

/** What a service says of itself. */
const declared = (slug: string) => JSON.parse(readFileSync(`lib/city/services/${slug}.json`, "utf8")) as Declared;
