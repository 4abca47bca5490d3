import { randomUUID } from "node:crypto";
import { newReference } from "@/lib/reference";
import { makeStanding, type MadeApplication } from "./applications";
import type { Owner } from "../owner";
import type { Resident } from "../residents";
import { makeStaff } from "../staff";

/** A department is asked what it says; resolves to the id of its review. */
async function askDepartment(owner: Owner, { id }: MadeApplication, slug: string): Promise<string> {
  const review = randomUUID();
  await owner.rows(
    `INSERT INTO review (id, application_id, party_id, department_id, deciding_id, due_on)
     SELECT $1, a.id, a.party_id, d.id, a.department_id, current_date + 5 FROM application a, department d WHERE a.id = $2 AND d.slug = $3`,
    [review, id, slug],
  );
  return review;
}

/** An inspector goes there today; resolves to the id of the visit. */
async function planVisit(owner: Owner, { id }: MadeApplication, inspector: string): Promise<string> {
  const visit = randomUUID();
  await owner.rows(
    `INSERT INTO inspection (id, application_id, party_id, inspector_id, inspector_name, planned_on, part, place)
     SELECT $1, id, party_id, $3, 'Sam Staff', current_date, 'morning', 'Ring at the side door.' FROM application WHERE id = $2`,
    [visit, id, inspector],
  );
  return visit;
}

const letter = {
  title: "Dog licence: closed without a decision",
  greeting: "Dear Robin Tester,",
  parts: [
    { heading: "", paragraphs: ["The city has closed your application without a decision."] },
    { heading: "Why", paragraphs: ["You asked us to."] },
  ],
  closing: "City Clerk, City of Harbourton",
  until: "2030-01-31",
};

/** What was decided of a case, or proposed by a member of staff; resolves to its id and the reference of its letter. */
async function decideInThePast(
  owner: Owner,
  { id }: MadeApplication,
  outcome: "approved" | "refused" | "cancelled" | "revoked",
  by: string,
  isDecided = true,
) {
  const made = { id: randomUUID(), ref: newReference("LT") };
  await owner.rows(
    `INSERT INTO decision (id, ref, application_id, party_id, outcome, status, language, letter, hash, proposed_by, decided_by, decided_at)
     SELECT $1, $2, id, party_id, $4, $5, 'en', $6, 'hash', $7, CASE WHEN $8 THEN $7::uuid END, CASE WHEN $8 THEN now() END FROM application WHERE id = $3`,
    [made.id, made.ref, id, outcome, isDecided ? "decided" : "proposed", letter, by, isDecided],
  );
  return made;
}

/** A passport to be renewed, as it was sent. */
export async function sendPassport(owner: Owner, resident: Resident, status = "submitted"): Promise<MadeApplication> {
  const made = await makeStanding(owner, resident, { service: "passport-renewal", status, subject: "Robin Tester" });
  await owner.rows(
    `INSERT INTO passport_application (application_id, party_id, kind, applicant_hash, is_open) SELECT id, party_id, 'renewal', $2, false FROM application WHERE id = $1`,
    [made.id, randomUUID()],
  );
  return made;
}

/** A passport that was approved, with nothing done about its book yet. */
async function makePassport(owner: Owner, resident: Resident): Promise<MadeApplication> {
  const officer = await makeStaff(owner, "passportOfficer");
  const made = await sendPassport(owner, resident, "pendingDecision");
  await decideInThePast(owner, made, "approved", officer.accountId);
  await owner.rows("UPDATE application SET status = 'issued', decided_at = now() WHERE id = $1", [made.id]);
  return made;
}

/** One of everything that a page of the case desk can be about. */
export async function makeDesk(owner: Owner, resident: Resident) {
  const [clerk, inspector] = [await makeStaff(owner), await makeStaff(owner, "inspector")];
  const building = { service: "building-permit", subject: "14 Quay Street" };
  const decidable = await makeStanding(owner, resident, { ...building, status: "pendingDecision" });
  const visited = await makeStanding(owner, resident, { ...building, status: "inspection" });
  const refusing = await makeStanding(owner, resident, { ...building, status: "pendingDecision" });
  const closed = await makeStanding(owner, resident, { status: "cancelled" });
  const { ref: letterRef } = await decideInThePast(owner, closed, "cancelled", clerk.accountId);
  return {
    decidable: decidable.ref,
    visited: visited.ref,
    visit: await planVisit(owner, visited, inspector.accountId),
    review: await askDepartment(owner, visited, "public-works"),
    proposal: (await decideInThePast(owner, refusing, "refused", clerk.accountId, false)).id,
    passport: (await makePassport(owner, resident)).ref,
    letter: { application: closed.ref, letter: letterRef },
  };
}
