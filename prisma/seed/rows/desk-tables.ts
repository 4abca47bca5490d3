import { seal } from "@/lib/crypto/seal";
import type { SeedApplication, SeedPassport } from "../applications/seed-application";
import { columns, type SeedTable } from "./seed-table";

export const reviewTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedApplication> => ({
  name: "review",
  columns: columns("id application_id party_id department_id deciding_id status verdict comment opened_at due_on done_at done_by"),
  rows: ({ id: application, partyId, department: deciding, desk }) =>
    (desk?.reviews ?? []).map(({ id, department, openedAt, dueOn, done, isEnded }) => [
      ...[id, application, partyId, departmentIds.get(department), departmentIds.get(deciding), done ? "done" : isEnded ? "ended" : "open"],
      ...[done?.verdict, done?.comment ?? "", openedAt, dueOn, done?.at, done?.by],
    ]),
});

export const findingTable: SeedTable<SeedApplication> = {
  name: "criterion_finding",
  columns: columns("application_id party_id criterion verdict note found_by found_at"),
  rows: ({ id, partyId, desk }) =>
    (desk?.findings ?? []).map(({ criterion, verdict, note, foundBy, foundAt }) => [
      id,
      partyId,
      criterion,
      verdict,
      note,
      foundBy,
      foundAt,
    ]),
};

export const visitTable: SeedTable<SeedApplication> = {
  name: "inspection",
  columns: columns(
    "id application_id party_id inspector_id inspector_name planned_on part place status checks result note created_at done_at",
  ),
  rows: ({ id: application, partyId, desk }) =>
    (desk?.visits ?? []).map(({ id, inspector, plannedOn, part, place, status, checks, result, note, createdAt, doneAt }) => [
      ...[id, application, partyId, inspector.id, inspector.name, plannedOn, part, place, status, checks, result, note, createdAt, doneAt],
    ]),
};

export const noteTable: SeedTable<SeedApplication> = {
  name: "case_note",
  columns: columns("id application_id account_id author_name text key created_at"),
  rows: ({ id: application, desk }) =>
    (desk?.notes ?? []).map(({ id, author, text, key, at }) => [id, application, author.id, author.name, text, key, at]),
};

export const decisionTable: SeedTable<SeedApplication> = {
  name: "decision",
  columns: columns(
    `id ref application_id party_id outcome status reasons conditions language letter hash proposed_by proposed_at decided_by decided_at note`,
  ),
  rows: ({ id: application, partyId, desk }) =>
    (desk?.decisions ?? []).map((one) => [
      ...[one.id, one.ref, application, partyId, one.outcome, one.status, JSON.stringify(one.reasons), JSON.stringify(one.conditions)],
      ...[one.language, one.letter, one.hash, one.proposedBy, one.proposedAt, one.decidedBy, one.decidedAt, one.note],
    ]),
};

const sealBook = (application: string, number: string) => seal(number, `passport_application:book_number:${application}`);

/** The book of a passport: its number under seal, with the end that is shown; and those that were cancelled. */
export const bookOf = (application: string, { bookNumber, lostBooks = [] }: SeedPassport) => [
  bookNumber && sealBook(application, bookNumber),
  bookNumber?.slice(-3),
  JSON.stringify(lostBooks.map(({ number, ...lost }) => ({ ...lost, hint: number.slice(-3), number: sealBook(application, number) }))),
];
