import { canonicalHash } from "@/lib/crypto/canonical";
import type { Service } from "@/lib/services/declaration/service";
import type { SeedApplication } from "../applications/seed-application";
import { bookOf } from "./desk-tables";
import { columns, type SeedTable } from "./seed-table";

/** Today's version of each service, as the start would publish it. */
export const versionTable = (at: Date): SeedTable<Service> => ({
  name: "service_version",
  columns: columns("slug version hash definition published_at"),
  rows: (service) => [[service.slug, service.version, canonicalHash(service), service, at]],
});

export const applicationTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedApplication> => ({
  name: "application",
  columns: columns(
    `id ref party_id account_id department_id service version status stage_before subject answers revision sent sent_hash fee_bill_id
     created_at saved_at expires_at submitted_at due_on waiting_since decided_at key issue_bill_id letter_lang assignee_id priority escalation
     stage_since`,
  ),
  rows: (one) => [
    [
      ...[one.id, one.ref, one.partyId, one.accountId, departmentIds.get(one.department), one.service, one.version, one.status],
      ...[one.stageBefore, one.subject, one.answers, one.revision, one.sent, one.sentHash, one.feeBillId, one.createdAt, one.savedAt],
      ...[one.expiresAt, one.submittedAt, one.dueOn, one.waitingSince, one.decidedAt, one.key, one.issueBillId, one.letterLang ?? "en"],
      ...[one.desk?.assigneeId, one.desk?.priority ?? 0, one.desk?.escalation, stageSince(one)],
    ],
  ],
});

/** When it came to where it stands. */
const stageSince = ({ events, status, createdAt }: SeedApplication) =>
  events[events.findLastIndex((event) => event.status !== status) + 1]?.at ?? createdAt;

/** Without number and hash: the table's own trigger gives each row those, in the order in which they come. */
export const eventTable: SeedTable<SeedApplication> = {
  name: "application_event",
  columns: columns("id application_id party_id kind status actor_kind account_id facts at"),
  rows: ({ id: application, partyId, events }) =>
    events.map(({ id, kind, status, actor, accountId, facts, at }) => [
      id,
      application,
      partyId,
      kind,
      status,
      actor,
      accountId,
      facts,
      at,
    ]),
};

export const itemTable: SeedTable<SeedApplication> = {
  name: "requested_item",
  columns: columns(
    `id application_id party_id kind document_kind title reason status reply asked_by asked_at due_on answered_at decided_at decided_by note`,
  ),
  rows: ({ id: application, partyId, items }) =>
    items.map((item) => [
      ...[item.id, application, partyId, item.kind, item.documentKind, item.title, item.reason, item.status, item.reply, item.askedBy],
      ...[item.askedAt, item.dueOn, item.answeredAt, item.decidedAt, item.decidedAt && item.askedBy, item.note],
    ]),
};

export const permitTable: SeedTable<SeedApplication> = {
  name: "permit",
  columns: columns(
    "id number party_id application_id service version subject holder status valid_from valid_until issued_at code end_reason ended_at conditions superseded_by",
  ),
  rows: ({ id: application, partyId, service, version, subject, permit }) =>
    permit
      ? [
          [
            ...[permit.id, permit.number, partyId, application, service, version, subject, permit.holder, permit.status],
            ...[permit.validFrom, permit.validUntil, permit.issuedAt, permit.code, permit.endReason, permit.endedAt],
            ...[JSON.stringify(permit.conditions ?? []), permit.supersededBy],
          ],
        ]
      : [],
};

export const passportTable: SeedTable<SeedApplication> = {
  name: "passport_application",
  columns: columns(
    "application_id party_id kind applicant_hash is_open old_number tracking carrier_number tracked_at pickup_place book_number book_hint lost_books",
  ),
  rows: ({ id, partyId, passport: one }) =>
    one
      ? [
          [
            ...[id, partyId, one.kind, one.applicantHash, one.isOpen, one.oldNumber, one.tracking, one.carrierNumber, one.trackedAt],
            ...[one.pickupPlace, ...bookOf(id, one)],
          ],
        ]
      : [],
};

/** Their links were mailed before the demo began: nobody has the tokens. */
export const consentTable: SeedTable<SeedApplication> = {
  name: "guardian_consent",
  columns: columns("id application_id party_id name email status link_hash asked_at expires_at answered_at about about_hash signed_name"),
  rows: ({ id: application, partyId, passport }) =>
    (passport?.consents ?? []).map(({ id, status, about, askedAt, expiresAt, answeredAt, signedName }) => [
      ...[id, application, partyId, about.second.name, about.second.email, status, canonicalHash(`no token ${id}`), askedAt, expiresAt],
      ...[answeredAt, about, canonicalHash(about), signedName],
    ]),
};
