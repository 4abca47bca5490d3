import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { findCategory, type Severity } from "@/lib/city/issues/categories";
import { promisedDay } from "@/lib/city/issues/promise";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue, isOver } from "@/lib/issues/desk/policy";
import type { Triage } from "@/lib/issues/desk/schema";

/**
 * Says what kind of problem it is and how bad. Another kind brings its own promise, and may be another department's work: then it goes there,
 * and nobody has it. Resolves to whether it is still this department's.
 */
export const triageIssue = (actor: Staff, { ref, seen, category: slug, severity }: Triage) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref, seen);
    authorize(canWorkOnIssue(actor, found), actor);
    if (isOver(found)) throw new DomainError("issueDesk.over");
    const category = findCategory(slug);
    if (!category) throw new DomainError("issues.categoryGone");
    const { id: departmentId } = await db.department.findUniqueOrThrow({ where: { slug: category.department }, select: { id: true } });
    const leaves = departmentId !== found.departmentId;
    await moveIssue(db, actor, found, {
      ...{ kind: "triaged", facts: { category: slug, severity }, isPublic: found.status === "new" || slug !== found.category },
      status: leaves || found.status === "new" ? "triaged" : found.status,
      data: {
        ...{
          category: slug,
          severity,
          promisedOn: promiseOf(found, promisedDay(category, severity as Severity, found.reopenedAt ?? found.reportedAt), slug),
        },
        ...(leaves && { crewAccountId: null, scheduledOn: null }),
      },
    });
    if (leaves) await handOver(db, found, departmentId);
    return !leaves;
  });

/** A promise that was given is not moved back by saying that it is less bad. */
function promiseOf({ category, promisedOn }: FoundIssue, day: string, slug: string): Date {
  const on = new Date(day);
  return slug === category && promisedOn && promisedOn < on ? promisedOn : on;
}

async function handOver(db: Db, { id }: FoundIssue, departmentId: string) {
  const [row] = await db.$queryRaw<{ moved: boolean }[]>`SELECT hand_over_issue(${id}::uuid, ${departmentId}::uuid) AS moved`;
  if (!row?.moved) throw new Error(`report ${id} was not handed over`);
}
