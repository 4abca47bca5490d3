import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { asActor } from "@/lib/db/as-actor";
import { findCase } from "@/lib/staff/cases/find-case";
import { nameColleagues } from "@/lib/staff/cases/name-colleagues";
import { nameParties } from "@/lib/staff/cases/name-parties";
import { draftDecision, type Wanted } from "@/lib/staff/decisions/draft-letter";
import { canDecideCase } from "@/lib/staff/policy";

/** A case as whoever decides it looks at it, with the names that stand in it. That it was looked at is written down. */
export const readForDecision = (actor: Staff, ref: string) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    return withNames(db, actor, found);
  });

export type CaseForDecision = Awaited<ReturnType<typeof readForDecision>>;

export async function withNames(db: Db, actor: Staff, found: Awaited<ReturnType<typeof findCase>>) {
  const staff = [
    ...found.decisions.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
    ...found.reviews.map(({ doneBy }) => doneBy),
  ];
  const ids = found.reviews.map(({ departmentId }) => departmentId);
  const departments = await db.department.findMany({ where: { id: { in: ids } }, take: 20, select: { id: true, slug: true } });
  const permit = await db.permit.findUnique({ where: { applicationId: found.id }, select: { number: true, status: true } });
  record(db, actor, "case.opened", { id: found.id, partyId: found.partyId }, { for: "decision" });
  return {
    ...found,
    permit,
    holder: (await nameParties(db, [found.partyId])).get(found.partyId) ?? "",
    staff: await nameColleagues(db, staff),
    slugs: new Map(departments.map(({ id, slug }) => [id, slug])),
  };
}

/** The letter as it would be sent now, with the hash that says it was read. Throws DomainError when it cannot be decided so. */
export const readDraft = (actor: Staff, ref: string, wanted: Wanted) =>
  asActor(actor, async (db) => {
    const found = await findCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    const { letter, language, hash } = await draftDecision(db, found, wanted);
    return { letter, language, hash };
  });
