import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { canonicalHash } from "@/lib/crypto/canonical";
import { newReference } from "@/lib/reference";
import type { Answers } from "@/lib/services/answers";
import type { Owner } from "./owner";

type Person = { accountId: string; partyId: string };
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

/** The same, sent some days ago and with the city since. */
export async function makeSent(owner: Owner, person: Person, daysAgo = 1): Promise<MadeApplication> {
  const made = await makeDraft(owner, person);
  const { version, declaration } = declared("dog-licence");
  const sent = { service: "dog-licence", version, answers: dogs(made.item), files: [], declaration };
  await owner.rows(
    `UPDATE application SET status = 'submitted', subject = 'Rex', sent = $2, sent_hash = $3, expires_at = NULL,
       submitted_at = now() - $4::int * interval '1 day', due_on = current_date + 3 WHERE id = $1`,
    [made.id, sent, canonicalHash(sent), daysAgo],
  );
  await owner.rows(
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, account_id, facts, at)
     VALUES ($1, $2, 'sent', 'submitted', 'resident', $3, $4, now() - $5::int * interval '1 day')`,
    [made.id, person.partyId, person.accountId, { answers: canonicalHash(sent) }, daysAgo],
  );
  return made;
}

/** What a service says of itself. */
export const declared = (slug: string) =>
  JSON.parse(readFileSync(`lib/city/services/${slug}.json`, "utf8")) as { version: number; department: string; declaration: object };
