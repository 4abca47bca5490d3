import type { NewId } from "../row-ids";
import type { SeedContact, SeedOpinion, SeedStatus } from "../support/city-support";
import { columns, type SeedTable } from "./seed-table";

export const contactTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedContact> => ({
  name: "contact_message",
  columns: columns("id ref department_id topic name email text locale status created_at last_at"),
  rows: ({ id, ref, department, topic, name, email, text, locale, status, at, did }) => [
    [id, ref, departmentIds.get(department), topic, name, email, text, locale, status, at, did?.at ?? at],
  ],
});

export const contactAnswerTable = (departmentIds: ReadonlyMap<string, string>): SeedTable<SeedContact> => ({
  name: "contact_answer",
  columns: columns("id contact_message_id department_id account_id author_name kind text key created_at sent_at"),
  rows: ({ id, department, did }) =>
    did
      ? [
          [
            ...[did.id, id, departmentIds.get(department), did.accountId, did.name, did.kind, did.text, did.key],
            ...[did.at, did.kind === "answer" ? did.at : undefined],
          ],
        ]
      : [],
});

/** How often each page was said to help is counted by a trigger. */
export const feedbackTable = (newId: NewId): SeedTable<SeedOpinion> => ({
  name: "feedback",
  columns: columns("id page helpful text locale created_at"),
  rows: ({ page, helpful, text, locale, at }) => [[newId(at), page, helpful, text, locale, at]],
});

/** A notice and what was added to it go into two tables, in this order. */
export function statusTables(newId: NewId): [SeedTable<SeedStatus>, SeedTable<SeedStatus>] {
  const ids = new Map<SeedStatus, string>();
  return [
    {
      name: "status_notice",
      columns: columns("id kind services starts_at ends_at ended_at on_pages posted_at key"),
      rows: (one) => {
        ids.set(one, newId(one.startsAt));
        return [
          [ids.get(one), one.kind, one.services, one.startsAt, one.endsAt, one.endedAt, false, one.updates[0]!.at, newId(one.startsAt)],
        ];
      },
    },
    {
      name: "status_update",
      columns: columns("id notice_id at text key"),
      rows: (one) => one.updates.map(({ at, text }) => [newId(at), ids.get(one), at, text, newId(at)]),
    },
  ];
}
