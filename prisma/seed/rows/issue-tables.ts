import { findCategory } from "@/lib/city/issues/categories";
import { keyedHash } from "@/lib/crypto/token";
import { seal } from "@/lib/crypto/seal";
import { followTokenHash } from "@/lib/issues/follow-token";
import type { SeedIssue } from "../issues/seed-issue";
import { columns, type SeedTable } from "./seed-table";

export const issueTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedIssue> => ({
  name: "issue_report",
  columns: columns(
    `id ref category status resolution severity lat lng address street ward description redacted answers department_id crew_account_id
     scheduled_on promised_on hidden_at duplicate_of_id origin reporter_account_id party_id closed_by reopened_at reported_at updated_at`,
  ),
  rows: (one) => [
    [
      ...[one.id, one.ref, one.category, one.status, one.resolution, one.severity, one.lat, one.lng, one.address, one.street, one.ward],
      ...[one.description, one.redacted, one.answers, departmentIds.get(departmentOf(one)), one.crewId, one.scheduledOn, one.promisedOn],
      ...[one.hiddenAt, one.duplicateOfId, one.origin, one.accountId, one.partyId, one.closedBy, one.reopenedAt, one.reportedAt],
      one.updates.at(-1)!.at,
    ],
  ],
});

const departmentOf = ({ category }: SeedIssue) => findCategory(category)!.department;

export const issueUpdateTable: SeedTable<SeedIssue> = {
  name: "issue_update",
  columns: columns("id report_id at kind status is_public text by_account_id facts"),
  rows: ({ id: report, updates }) =>
    updates.map(({ id, at, kind, status, isPublic, text, byId, facts }) => [id, report, at, kind, status, isPublic, text, byId, facts]),
};

export const issueContactTable: SeedTable<SeedIssue> = {
  name: "issue_contact",
  columns: columns("report_id name_sealed email_sealed locale"),
  rows: ({ id, contact }) =>
    contact
      ? [[id, seal(contact.name, `issue_contact:name_sealed:${id}`), seal(contact.email, `issue_contact:email_sealed:${id}`), "en"]]
      : [],
};

/** Their links were mailed before the demo began. */
export const issueFollowTable: SeedTable<SeedIssue> = {
  name: "issue_follow",
  columns: columns("id report_id account_id email_hash email_sealed locale token_hash is_reporter confirmed_at created_at"),
  rows: ({ id: report, follows }) =>
    follows.map(({ id, accountId, email, locale, isReporter, createdAt }) => [
      ...[id, report, accountId, email && keyedHash("issueFollow", report, email), email && seal(email, `issue_follow:email_sealed:${id}`)],
      ...[locale, email && followTokenHash(id), isReporter, createdAt, createdAt],
    ]),
};

export const issueFileTable: SeedTable<SeedIssue> = {
  name: "stored_file",
  columns: columns("id account_id area key name type size sha256 status facts preview_key created_at checked_at"),
  rows: ({ photos }) =>
    photos.map(({ byId, file }) => [
      ...[file.id, byId, "issues", file.key, file.name, file.type, file.size, file.sha256, "received", file.facts, file.preview?.key],
      ...[file.createdAt, new Date(file.createdAt.getTime() + 3_000)],
    ]),
};

export const issuePhotoTable: SeedTable<SeedIssue> = {
  name: "issue_photo",
  columns: columns("id report_id stored_file_id side hidden_at added_at"),
  rows: ({ id: report, photos }) => photos.map(({ id, file, side, hiddenAt, addedAt }) => [id, report, file.id, side, hiddenAt, addedAt]),
};
