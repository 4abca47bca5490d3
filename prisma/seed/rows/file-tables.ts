import type { SeedApplication, SeedFile } from "../applications/seed-application";
import { columns, type SeedTable } from "./seed-table";

const LOOKED_AFTER_MS = 3_000;

export const fileTable: SeedTable<SeedApplication> = {
  name: "stored_file",
  columns: columns("id party_id account_id key name type size sha256 status problem facts preview_key created_at checked_at"),
  rows: ({ partyId, accountId, documents, desk }) =>
    [
      ...documents.map(({ file }) => ({ file, from: accountId })),
      ...(desk?.visits ?? []).flatMap(({ photos, inspector }) => photos.map(({ file }) => ({ file, from: inspector.id }))),
    ].map(({ file, from }) => [
      ...[file.id, partyId, from, file.key, file.name, file.type, file.size, file.sha256, file.problem ? "rejected" : "received"],
      ...[file.problem, file.facts, file.preview?.key, file.createdAt, checkedAt(file)],
    ]),
};

const checkedAt = ({ problem, createdAt }: SeedFile) => (problem ? null : new Date(createdAt.getTime() + LOOKED_AFTER_MS));

export const documentTable: SeedTable<SeedApplication> = {
  name: "document",
  columns: columns("id party_id file_id application_id item_id kind name status note created_at decided_at inspection_id"),
  rows: ({ id: application, partyId, documents, desk }) =>
    [
      ...documents.map((one) => ({ ...one, visit: undefined })),
      ...(desk?.visits ?? []).flatMap(({ id: visit, photos }) => photos.map((one) => ({ ...one, visit }))),
    ].map(({ id, file, itemId, kind, name, status, note, createdAt, decidedAt, visit }) => [
      ...[id, partyId, file.id, application, itemId, kind, name, status, note, createdAt, decidedAt, visit],
    ]),
};
