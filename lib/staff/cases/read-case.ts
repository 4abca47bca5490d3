import { cache } from "react";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { likesShortcuts } from "@/lib/account/queries/shortcuts";
import { asActor, type Db } from "@/lib/db/as-actor";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import { queueOf } from "@/lib/messages/policy";
import { shown } from "@/lib/services/shown";
import { adviceOn } from "@/lib/staff/cases/advice";
import { findCase, type FoundCase } from "@/lib/staff/cases/find-case";
import { holdCase, holderOf } from "@/lib/staff/cases/holding";
import { listColleagues } from "@/lib/staff/cases/list-colleagues";
import { canAssign } from "@/lib/staff/policy";
import { neighboursOf } from "@/lib/staff/queue/neighbours";
import { readWish } from "@/lib/staff/queue/views";

/**
 * A case with everything that its page shows. Opening it is written down, once for as long as the actor
 * has it open, and whose it is can read that. `query` is the queue's address, as one text: title and page share what was read.
 */
export const readCase = cache((actor: Staff, ref: string, query: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, ref);
    const { id, partyId } = found;
    const isSameVisit = holderOf(found)?.by === actor.accountId;
    const holder = await holdCase(db, actor, found);
    if (!isSameVisit) record(db, actor, "case.opened", { id, partyId }, { for: "case" });
    const { displayName } = await db.party.findUniqueOrThrow({ where: { id: partyId }, select: { displayName: true } });
    const documents = await db.document.findMany({ where: { applicationId: id }, orderBy: { id: "asc" }, take: 80, select: paper });
    const notes = await db.caseNote.findMany({ where: { applicationId: id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 100 });
    const threads = await threadsOf(db, actor, id);
    const events = await db.applicationEvent.findMany({ where: { applicationId: id }, orderBy: { seq: "asc" }, take: 200, select: done });
    return {
      ...{ found, holder, holderName: displayName, documents, notes, threads, events },
      advice: adviceOn({ ...found, ...(await factsOf(db, found)), documents, needed: shown(found.definition, found.answers).documents }),
      permit: await db.permit.findUnique({ where: { applicationId: id }, select: { number: true, status: true } }),
      departments: await departmentSlugs(db, [found.departmentId, ...found.reviews.map(({ departmentId }) => departmentId)]),
      names: await namesOf(db, found, [holder?.by, ...events.map(({ accountId }) => accountId)]),
      colleagues: canAssign(actor, found) ? await listColleagues(db, [found.departmentId]) : [],
      around: await neighboursOf(db, actor, readWish(Object.fromEntries(new URLSearchParams(query))), found),
      likesShortcuts: await likesShortcuts(db, actor),
    };
  }),
);

export type CaseRead = Awaited<ReturnType<typeof readCase>>;
export type CasePaper = CaseRead["documents"][number];

const paper = {
  ...{ id: true, kind: true, name: true, status: true, note: true, remark: true, itemId: true, createdAt: true },
  file: { select: { id: true, key: true, name: true, type: true, size: true, status: true, problem: true, facts: true } },
} as const;

const done = { seq: true, kind: true, status: true, at: true, facts: true, actorKind: true, accountId: true } as const;

/** Conversations about the case with departments of the actor, the one written in last first, each with what was said last. */
const threadsOf = (db: Db, actor: Staff, applicationId: string) =>
  db.thread.findMany({
    where: { applicationId, ...queueOf(actor) },
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    take: 10,
    select: {
      ...{ id: true, ref: true, subject: true, status: true, waitsFor: true, lastMessageAt: true },
      messages: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 3,
        select: { id: true, authorKind: true, authorName: true, isInternal: true, event: true, text: true, createdAt: true },
      },
    },
  });

async function factsOf(db: Db, { id, partyId, service, feeBillId, issueBillId }: FoundCase) {
  const twins = await db.application.findMany({
    where: { partyId, service, id: { not: id }, decidedAt: null, submittedAt: { not: null } },
    orderBy: { id: "asc" },
    take: 5,
    select: { ref: true },
  });
  const [row] = await db.$queryRaw<{ before: string | null; after: string | null }[]>`
    SELECT fee_status(${feeBillId}::uuid) AS before, fee_status(${issueBillId}::uuid) AS after`;
  return { twins: twins.map(({ ref }) => ref), fees: { before: row?.before ?? undefined, after: row?.after ?? undefined } };
}

/** Colleagues' names, by their accounts. */
async function namesOf(
  db: Db,
  { assigneeId, findings, reviews, inspections, decisions }: FoundCase,
  others: (string | null | undefined)[],
) {
  const all = [assigneeId, ...others, ...findings.map(({ foundBy }) => foundBy), ...reviews.map(({ doneBy }) => doneBy)];
  const more = [
    ...inspections.map(({ inspectorId }) => inspectorId),
    ...decisions.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
  ];
  const ids = [...new Set([...all, ...more].filter((one) => one !== null && one !== undefined))];
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM colleagues(${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
