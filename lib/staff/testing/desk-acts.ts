import { randomUUID } from "node:crypto";
import { askFor } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { newReference } from "@/lib/reference";
import { changeCases } from "@/lib/staff/batches/commands/change-cases";
import { undoBatch } from "@/lib/staff/batches/commands/undo-batch";
import { findBatch } from "@/lib/staff/batches/find-batch";
import { findService } from "@/lib/services/catalogue";
import { assignCase } from "@/lib/staff/cases/commands/assign-case";
import { askForMore } from "@/lib/staff/cases/commands/ask-for-more";
import { letGoOfCase, takeOverCase } from "@/lib/staff/cases/commands/hold-case";
import { judgeCriteria } from "@/lib/staff/cases/commands/judge-criteria";
import { judgeItem } from "@/lib/staff/cases/commands/judge-item";
import { noteCase } from "@/lib/staff/cases/commands/note-case";
import { passCase } from "@/lib/staff/cases/commands/pass-case";
import { writeToApplicant } from "@/lib/staff/cases/commands/write-to-applicant";
import { confirmDecision } from "@/lib/staff/decisions/commands/confirm-decision";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { proposeRevocation } from "@/lib/staff/decisions/commands/propose-revocation";
import { callOffInspection } from "@/lib/staff/inspections/commands/call-off-inspection";
import { removePhoto } from "@/lib/staff/inspections/commands/remove-photo";
import { cancelBook } from "@/lib/staff/passports/commands/cancel-book";
import { planInspection } from "@/lib/staff/inspections/commands/plan-inspection";
import { recordInspection } from "@/lib/staff/inspections/commands/record-inspection";
import { movePassport } from "@/lib/staff/passports/commands/move-passport";
import { writeReview } from "@/lib/staff/reviews/commands/write-review";
import { letterOf, newCase, newDecision, newIssued, type Scene } from "@/lib/staff/testing/desk-scenes";

/** Whom the scenes need beside whoever acts. */
export type Cast = { resident: Resident; supervisor: Staff; inspector: Staff; colleague: Staff };

type Play<Extra> = {
  /** The file of the command. */
  file: string;
  roles: StaffRole[];
  /** Who does not work on the service may do it, too: whoever was asked for a review. */
  reviewers?: true;
  scene: (cast: Cast) => Promise<Scene & Extra>;
  run: (actor: Staff, scene: Scene & Extra, cast: Cast) => Promise<unknown>;
  /** The same by bare statements; resolves to how many rows they change. */
  sql: (db: Db, actor: Staff, scene: Scene & Extra, cast: Cast) => Promise<number>;
};

const act = <Extra extends object>(play: Play<Extra>) => play as unknown as Play<Record<string, string>>;

const desk: StaffRole[] = ["clerk", "inspector", "passportOfficer", "works", "supervisor"];
const deciders: StaffRole[] = ["clerk", "passportOfficer", "supervisor"];
const nextDay = () => addWorkingDays(cityDay(new Date()), 2);
const licence = "business-licence-renewal";

const insertDecision = (db: Db, actor: Staff, { id, partyId }: Scene, outcome: string, isOpen = false) =>
  db.$executeRaw`INSERT INTO decision (ref, application_id, party_id, outcome, status, language, letter, hash, proposed_by, decided_by, decided_at)
    VALUES (${newReference("LT")}, ${id}::uuid, ${partyId}::uuid, ${outcome}, ${isOpen ? "proposed" : "decided"}, 'en', '{}', 'x', ${actor.accountId}::uuid,
      ${isOpen ? null : actor.accountId}::uuid, ${isOpen ? null : new Date()})`;
const setStatus = (db: Db, { id }: Scene, status: string) =>
  db.$executeRaw`UPDATE application SET status = ${status} WHERE id = ${id}::uuid`;

/** Everything that staff do at the desk. A test holds the list against the commands of the folder. */
export const deskActs = {
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
  "make several cases urgent": act({
    ...{ file: "batches/commands/change-cases.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: async (actor, { ref }) => {
      const { id } = await changeCases(actor, { case: [ref], act: "urgent", to: "" });
      const { changes } = await asActor(actor, (db) => findBatch(db, actor, id));
      if (changes[0]!.outcome !== "changed") throw new NotFoundError(changes[0]!.outcome);
    },
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE application SET priority = 1 WHERE id = ${id}::uuid`,
  }),
  "undo what was done to several": act({
    ...{ file: "batches/commands/undo-batch.ts", roles: desk },
    scene: async ({ resident, colleague }) => {
      const scene = await newCase(resident, colleague);
      await asSystem("test", (db) => db.application.update({ where: { id: scene.id }, data: { priority: 1 }, select: { id: true } }));
      return scene;
    },
    run: async (actor, { id, ref }) => {
      const changes = [{ ref, id, outcome: "changed", before: "0" }];
      const data = { accountId: actor.accountId, kind: "priority", target: "1", changes, madeAt: new Date() };
      const batch = await asSystem("test", (db) => db.caseBatch.create({ data, select: { id: true } }));
      await undoBatch(actor, batch.id);
      const { undone } = await asActor(actor, (db) => findBatch(db, actor, batch.id));
      if (undone?.[0]?.outcome !== "restored") throw new NotFoundError("changed since");
    },
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE application SET priority = 0 WHERE id = ${id}::uuid`,
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
  "plan a visit": act({
    ...{ file: "inspections/commands/plan-inspection.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague, { status: "inspection" }),
    run: (actor, { ref }, { inspector }) =>
      planInspection(actor, { ref, inspector: inspector.accountId, on: nextDay(), part: "morning", place: "" }),
    sql: (db, _actor, { id, partyId }, { inspector }) =>
      db.$executeRaw`INSERT INTO inspection (application_id, party_id, inspector_id, planned_on, part)
        VALUES (${id}::uuid, ${partyId}::uuid, ${inspector.accountId}::uuid, now(), 'morning')`,
  }),
  "call a visit off": act<{ inspection: string }>({
    ...{ file: "inspections/commands/call-off-inspection.ts", roles: desk },
    scene: newVisit,
    run: (actor, { ref, inspection }) => callOffInspection(actor, { ref, inspection, note: "" }),
    sql: (db, _actor, { inspection }) => db.$executeRaw`UPDATE inspection SET status = 'cancelled' WHERE id = ${inspection}::uuid`,
  }),
  "take a photo away": act<{ inspection: string; photo: string }>({
    ...{ file: "inspections/commands/remove-photo.ts", roles: ["inspector", "supervisor"] },
    scene: async (cast) => {
      const scene = await newVisit(cast);
      const { partyId, id: applicationId, inspection: inspectionId } = scene;
      const photo = await asSystem("test", async (db) => {
        const file = {
          partyId,
          accountId: cast.inspector.accountId,
          key: randomUUID(),
          name: "x.jpg",
          type: "image/jpeg",
          size: 1,
          status: "received",
        };
        const { id: fileId } = await db.storedFile.create({ data: file, select: { id: true } });
        const data = { partyId, fileId, applicationId, inspectionId, kind: "visitPhoto", name: "x" };
        return (await db.document.create({ data, select: { id: true } })).id;
      });
      return { ...scene, photo };
    },
    run: (actor, { inspection, photo }) => removePhoto(actor, { inspection, photo }),
    sql: (db, _actor, { photo }) => db.$executeRaw`DELETE FROM document WHERE id = ${photo}::uuid`,
  }),
  "record a visit": act<{ inspection: string }>({
    ...{ file: "inspections/commands/record-inspection.ts", roles: ["inspector", "supervisor"] },
    scene: newVisit,
    run: (actor, { ref, inspection }) => {
      const { checks = [] } = findService("building-permit")!.stages.find(({ status }) => status === "inspection")!;
      const seen = Object.fromEntries(checks.map(({ id }) => [id, "yes" as const]));
      return recordInspection(actor, { ref, inspection, checks: seen, result: "passed", note: "" });
    },
    sql: (db, _actor, { inspection }) =>
      db.$executeRaw`UPDATE inspection SET status = 'done', result = 'passed', done_at = now() WHERE id = ${inspection}::uuid`,
  }),
  approve: act<{ seen: string }>({
    ...{ file: "decisions/commands/decide-case.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "pendingDecision", verdict: "meets" });
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "approved") };
    },
    run: (actor, { ref, seen }) => decideCase(actor, { ref, outcome: "approved", conditions: [], text: "", seen }),
    sql: async (db, actor, scene) => (await insertDecision(db, actor, scene, "approved")) && setStatus(db, scene, "issued"),
  }),
  cancel: act<{ seen: string }>({
    ...{ file: "decisions/commands/decide-case.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "inReview" });
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "cancelled") };
    },
    run: (actor, { ref, seen }) => decideCase(actor, { ref, outcome: "cancelled", conditions: [], text: "", seen }),
    sql: async (db, actor, scene) => (await insertDecision(db, actor, scene, "cancelled")) && setStatus(db, scene, "cancelled"),
  }),
  "propose a refusal": act<{ seen: string }>({
    ...{ file: "decisions/commands/decide-case.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "pendingDecision", verdict: "doesNotMeet" });
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "refused") };
    },
    run: (actor, { ref, seen }) => decideCase(actor, { ref, outcome: "refused", conditions: [], text: "", seen }),
    sql: (db, actor, scene) => insertDecision(db, actor, scene, "refused", true),
  }),
  "confirm a refusal": act<{ decision: string }>({
    ...{ file: "decisions/commands/confirm-decision.ts", roles: deciders },
    scene: async ({ resident, colleague }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "pendingDecision", verdict: "doesNotMeet" });
      return { ...scene, decision: await newDecision(scene, colleague, "refused", true) };
    },
    run: (actor, { ref, decision }) => confirmDecision(actor, { ref, decision, says: "confirm", note: "" }),
    sql: (db, actor, { decision }) => confirmBySql(db, actor, decision),
  }),
  "propose a revocation": act<{ seen: string }>({
    ...{ file: "decisions/commands/propose-revocation.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newIssued(resident, colleague);
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "revoked", "The premises closed.") };
    },
    run: (actor, { ref, seen }) => proposeRevocation(actor, { ref, text: "The premises closed.", seen }),
    sql: (db, actor, scene) => insertDecision(db, actor, scene, "revoked", true),
  }),
  "confirm a revocation": act<{ decision: string }>({
    ...{ file: "decisions/commands/confirm-decision.ts", roles: deciders },
    scene: async ({ resident, colleague }) => {
      const scene = await newIssued(resident, colleague);
      return { ...scene, decision: await newDecision(scene, colleague, "revoked", true) };
    },
    run: (actor, { ref, decision }) => confirmDecision(actor, { ref, decision, says: "confirm", note: "" }),
    sql: async (db, actor, { decision, id }) =>
      (await confirmBySql(db, actor, decision)) &&
      db.$executeRaw`UPDATE permit SET status = 'revoked', end_reason = 'x' WHERE application_id = ${id}::uuid`,
  }),
  "print a passport": act({
    ...{ file: "passports/commands/move-passport.ts", roles: deciders },
    scene: (cast) => newPassport(cast),
    run: (actor, { ref }) => movePassport(actor, { ref, to: "printing", bookNumber: "HB1234567", carrierNumber: "", place: "" }),
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE passport_application SET tracking = 'printing' WHERE application_id = ${id}::uuid`,
  }),
  "cancel a lost book": act({
    ...{ file: "passports/commands/cancel-book.ts", roles: deciders },
    scene: (cast) => newPassport(cast, { tracking: "printing", bookNumber: "sealed", bookHint: "567" }),
    run: (actor, { ref }) => cancelBook(actor, { ref, reason: "It never came." }),
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE passport_application SET tracking = NULL WHERE application_id = ${id}::uuid`,
  }),
};

const confirmBySql = (db: Db, { accountId }: Staff, decision: string) =>
  db.$executeRaw`UPDATE decision SET status = 'decided', decided_by = ${accountId}::uuid, decided_at = now() WHERE id = ${decision}::uuid`;

async function newVisit({ resident, colleague, inspector }: Cast) {
  const scene = await newCase(resident, colleague, { status: "inspection" });
  const data = {
    applicationId: scene.id,
    partyId: scene.partyId,
    inspectorId: inspector.accountId,
    plannedOn: new Date(),
    part: "morning",
  };
  const { id } = await asSystem("test", (db) => db.inspection.create({ data, select: { id: true } }));
  return { ...scene, inspection: id };
}

async function newPassport({ resident, colleague }: Cast, book: object = {}) {
  const scene = await newCase(resident, colleague, { service: "new-passport", status: "issued" });
  const { id: applicationId, partyId } = scene;
  const data = { applicationId, partyId, kind: "new", applicantHash: randomUUID(), isOpen: false, ...book };
  await asSystem("test", (db) => db.passportApplication.create({ data, select: { applicationId: true } }));
  return scene;
}
