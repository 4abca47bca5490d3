import { askFor } from "@/lib/applications/testing/new-sent";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { newReference } from "@/lib/reference";
import { askForMore } from "@/lib/staff/cases/commands/ask-for-more";
import { assignCase } from "@/lib/staff/cases/commands/assign-case";
import { letGoOfCase, takeOverCase } from "@/lib/staff/cases/commands/hold-case";
import { judgeCriteria } from "@/lib/staff/cases/commands/judge-criteria";
import { judgeItem } from "@/lib/staff/cases/commands/judge-item";
import { noteCase } from "@/lib/staff/cases/commands/note-case";
import { passCase } from "@/lib/staff/cases/commands/pass-case";
import { writeToApplicant } from "@/lib/staff/cases/commands/write-to-applicant";
import { writeReview } from "@/lib/staff/reviews/commands/write-review";
import { act, desk, setStatus } from "@/lib/staff/testing/acts/act";
import { newCase } from "@/lib/staff/testing/desk-scenes";
import { randomUUID } from "node:crypto";

/** What is done on one case. */
export const caseActs = {
  "begin a case": act({
    ...{ file: "cases/commands/pass-case.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague, { status: "submitted" }),
    run: (actor, { ref }) => passCase(actor, { ref }),
    sql: (db, _actor, scene) => setStatus(db, scene, "intakeCheck"),
  }),
  "take a case": act({
    ...{ file: "cases/commands/assign-case.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }) => assignCase(actor, { ref, to: actor.accountId }),
    sql: (db, { accountId }, { id }) => db.$executeRaw`UPDATE application SET assignee_id = ${accountId}::uuid WHERE id = ${id}::uuid`,
  }),
  "give a case to a colleague": act({
    ...{ file: "cases/commands/assign-case.ts", roles: ["supervisor"] },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }, { colleague }) => assignCase(actor, { ref, to: colleague.accountId }),
    sql: (db, _actor, { id }, { colleague }) =>
      db.$executeRaw`UPDATE application SET assignee_id = ${colleague.accountId}::uuid WHERE id = ${id}::uuid`,
  }),
  "take over a case that is open": act({
    ...{ file: "cases/commands/hold-case.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }) => takeOverCase(actor, { ref }),
    sql: (db, { accountId }, { id }) =>
      db.$executeRaw`UPDATE application SET opened_by = ${accountId}::uuid, opened_at = now() WHERE id = ${id}::uuid`,
  }),
  "let go of a case": act({
    ...{ file: "cases/commands/hold-case.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: async (actor, { id, ref }) => {
      const data = { openedBy: actor.accountId, openedAt: new Date() };
      await asSystem("test", (db) => db.application.update({ where: { id }, data, select: { id: true } }));
      await letGoOfCase(actor, { ref });
      const { openedBy } = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { id }, select: { openedBy: true } }));
      if (openedBy) throw new NotFoundError("still open");
    },
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE application SET opened_by = NULL, opened_at = NULL WHERE id = ${id}::uuid`,
  }),
  "write to the applicant": act({
    ...{ file: "cases/commands/write-to-applicant.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }) => writeToApplicant(actor, { ref, text: "Call us about the plan.", key: randomUUID() }),
    sql: (db, _actor, { id, partyId }) =>
      db.$executeRaw`INSERT INTO thread (ref, party_id, account_id, department_id, application_id, subject)
        SELECT ${newReference("MS")}, a.party_id, a.account_id, a.department_id, a.id, 'x' FROM application a WHERE a.id = ${id}::uuid AND a.party_id = ${partyId}::uuid`,
  }),
  "ask for more": act({
    ...{ file: "cases/commands/ask-for-more.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }) => askForMore(actor, { ref, title: "A plan", reason: "It is missing.", document: "", days: 14 }),
    sql: (db, { accountId }, { id, partyId }) =>
      db.$executeRaw`INSERT INTO requested_item (application_id, party_id, kind, title, reason, asked_by, due_on)
        VALUES (${id}::uuid, ${partyId}::uuid, 'answer', 'A plan', 'It is missing.', ${accountId}::uuid, now())`,
  }),
  "judge what was sent": act<{ item: string }>({
    ...{ file: "cases/commands/judge-item.ts", roles: desk },
    scene: async ({ resident, colleague }) => {
      const scene = await newCase(resident, colleague);
      const item = await askFor(scene.id);
      await asSystem("test", (db) => db.requestedItem.update({ where: { id: item }, data: { status: "submitted" }, select: { id: true } }));
      return { ...scene, item };
    },
    run: (actor, { ref, item }) => judgeItem(actor, { ref, item, verdict: "accepted", note: "" }),
    sql: (db, _actor, { item }) => db.$executeRaw`UPDATE requested_item SET status = 'accepted' WHERE id = ${item}::uuid`,
  }),
  "judge a criterion": act({
    ...{ file: "cases/commands/judge-criteria.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }) => judgeCriteria(actor, { ref, findings: [{ criterion: "height", verdict: "meets", note: "" }] }),
    sql: (db, { accountId }, { id, partyId }) =>
      db.$executeRaw`INSERT INTO criterion_finding (application_id, party_id, criterion, verdict, found_by)
        VALUES (${id}::uuid, ${partyId}::uuid, 'drainage', 'meets', ${accountId}::uuid)`,
  }),
  "write a note": act({
    ...{ file: "cases/commands/note-case.ts", roles: desk, reviewers: true },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: (actor, { ref }) => noteCase(actor, { ref, text: "Look at the plan.", key: randomUUID() }),
    sql: (db, { accountId }, { id }) =>
      db.$executeRaw`INSERT INTO case_note (application_id, account_id, author_name, text, key)
        VALUES (${id}::uuid, ${accountId}::uuid, 'x', 'x', ${randomUUID()}::uuid)`,
  }),
  "write a review": act<{ review: string }>({
    ...{ file: "reviews/commands/write-review.ts", roles: desk, reviewers: true },
    scene: async ({ resident, colleague }) => {
      const scene = await newCase(resident, colleague, { openReview: true });
      const where = { applicationId: scene.id };
      const review = await asSystem("test", (db) => db.review.findFirst({ where, select: { id: true } }));
      return { ...scene, review: review!.id };
    },
    run: (actor, { ref, review }) => writeReview(actor, { ref, review, verdict: "noObjection", comment: "" }),
    sql: (db, { accountId }, { review }) =>
      db.$executeRaw`UPDATE review SET status = 'done', verdict = 'noObjection', done_at = now(), done_by = ${accountId}::uuid WHERE id = ${review}::uuid`,
  }),
};
