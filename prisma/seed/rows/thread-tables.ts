import type { SeedThread } from "../messages/seed-thread";
import { columns, type SeedTable } from "./seed-table";

export const threadTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedThread> => ({
  name: "thread",
  columns: columns(
    "id ref party_id account_id department_id subject status bill_id application_id created_at last_message_at waits_for resident_read_at closed_at",
  ),
  rows: (thread) => [
    [
      ...[thread.id, thread.ref, thread.partyId, thread.accountId, departmentIds.get(thread.department), thread.subject, thread.status],
      ...[thread.billId, thread.applicationId, thread.createdAt, thread.lastMessageAt, thread.waitsFor, thread.readAt, thread.closedAt],
    ],
  ],
});

export const messageTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedThread> => ({
  name: "message",
  columns: columns("id thread_id party_id author_kind account_id author_name department_id is_internal event text created_at decision_id"),
  rows: ({ id: threadId, partyId, messages }) =>
    messages.map(({ id, authorKind, author, department, isInternal = false, event, text, createdAt, decisionId }) => [
      ...[id, threadId, partyId, authorKind, author?.id, author?.name ?? ""],
      ...[department && departmentIds.get(department), isInternal, event, text, createdAt, decisionId],
    ]),
});
