import type { SeedRecord } from "../records/seed-record";
import { columns, type SeedTable } from "./seed-table";

const isOut = ({ status }: SeedRecord) => status === "published" || status === "withdrawn";

/** What everyone reads of them is written by triggers. */
export const publicRecordTable = (departmentIds: ReadonlyMap<string, string>, deskId: string): SeedTable<SeedRecord> => ({
  name: "public_record",
  columns: columns(
    `id form_key category department_id language number title summary place documented_on status text text_state pages publish_at published_at
     published_by withdrawn_at withdrawn_by withdrawn_why withdrawn_note replaces_id created_at created_by updated_at`,
  ),
  rows: (one) => [
    [
      ...[
        one.id,
        one.formKey,
        one.category,
        departmentIds.get(one.department),
        one.language,
        one.number,
        one.title,
        one.summary,
        one.place,
      ],
      ...[one.documentedOn, one.status, one.text, one.textState, one.pages, one.publishAt, isOut(one) ? one.publishedAt : undefined],
      ...[
        one.status === "draft" ? undefined : deskId,
        one.withdrawn?.at,
        one.withdrawn && deskId,
        one.withdrawn?.why,
        one.withdrawn?.note ?? "",
      ],
      ...[one.replacesId, one.createdAt, deskId, one.withdrawn?.at ?? (isOut(one) ? one.publishedAt : one.createdAt)],
    ],
  ],
});

export const recordFileTable = (deskId: string): SeedTable<SeedRecord> => ({
  name: "record_file",
  columns: columns("id record_id key name size sha256 status sent_by created_at checked_at"),
  rows: ({ id, file, createdAt }) =>
    file ? [[file.id, id, file.key, file.name, file.size, file.sha256, "received", deskId, createdAt, createdAt]] : [],
});
