import type { SeedNotice } from "../notices/city-notices";
import { columns, type SeedTable } from "./seed-table";

const wasPublished = ({ status }: SeedNotice) => ["published", "ended", "withdrawn"].includes(status);
const isOver = ({ status }: SeedNotice) => status === "ended" || status === "withdrawn";
const lastChange = (notice: SeedNotice) => (isOver(notice) ? notice.endedAt : wasPublished(notice) ? notice.decidedAt : notice.draftedAt);

/** What everyone reads of them is written by a trigger. */
export const noticeTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedNotice> => ({
  name: "notice",
  columns: columns(
    `id slug form_key department_id topic wards says from_day until_day title text status refused_with drafted_by created_at updated_at
     published_at published_by ended_at end_reason`,
  ),
  rows: (one) => [
    [
      ...[one.id, one.slug, one.formKey, departmentIds.get(one.department), one.topic, one.wards, one.says, one.fromDay, one.untilDay],
      ...[one.title, one.text, one.status, one.status === "draft" ? one.note : undefined, one.draftedBy, one.draftedAt, lastChange(one)],
      ...(wasPublished(one) ? [one.decidedAt, one.decidedBy] : [undefined, undefined]),
      ...[isOver(one) ? one.endedAt : undefined, isOver(one) ? (one.note ?? "") : ""],
    ],
  ],
});

/** What was asked of the second person; one of them is still to be decided. */
export const noticeApprovalTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedNotice> => ({
  name: "approval",
  columns: columns("id kind subject_id payload reason asked_by asked_at decision decided_by decided_at note expires_at"),
  rows: (one) => {
    const decision = wasPublished(one) ? "approved" : one.note ? "refused" : undefined;
    if (one.status === "draft" && !decision) return [];
    const expiresAt = new Date(one.draftedAt.getTime() + 7 * 86_400_000);
    const payload = { departmentId: departmentIds.get(one.department), title: one.title };
    return [
      [
        ...[one.approvalId, "noticePublication", one.id, payload, one.title.en, one.draftedBy, one.draftedAt, decision],
        ...(decision ? [one.decidedBy, one.decidedAt] : [undefined, undefined]),
        ...[decision === "refused" ? one.note : "", expiresAt],
      ],
    ];
  },
});
