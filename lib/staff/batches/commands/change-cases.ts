import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { lockCases } from "@/lib/staff/batches/lock-cases";
import { changeOf, outcomeOf, valueOf, type Change, type Changed } from "@/lib/staff/batches/outcome";
import type { Selection } from "@/lib/staff/batches/schema";
import { setCases } from "@/lib/staff/batches/set-cases";
import { listColleagues } from "@/lib/staff/cases/list-colleagues";
import { canSeeQueue } from "@/lib/staff/policy";

/**
 * Gives the selected cases to somebody, puts them back, or says how urgent they are. Each is judged by itself; those that may not be changed
 * stay as they are. Resolves to the batch, which says what became of each, and to how many were selected.
 */
export const changeCases = (actor: Staff, { case: refs, ...wanted }: Pick<Selection, "case" | "act" | "to">) =>
  asActor(actor, async (db) => {
    authorize(canSeeQueue(actor), actor);
    if (!refs.length) throw new DomainError("queue.selectSome");
    if (wanted.act === "assign" && !wanted.to) throw new DomainError("queue.chooseColleague");
    const change = changeOf(actor, wanted);
    const cases = await lockCases(db, refs);
    const homes = await departmentsOf(db, actor, change, [...new Set(cases.flatMap(({ found }) => found?.departmentId ?? []))]);
    const changes = cases.map(({ ref, found }): Changed => {
      const outcome = outcomeOf(actor, found, change, homes.includes(found?.departmentId ?? ""));
      return { ref, outcome, ...(found && outcome === "changed" && { id: found.id, before: valueOf(change.kind, found) }) };
    });
    const ids = changes.flatMap(({ id }) => id ?? []);
    await setCases(db, change, ids);
    const data = { accountId: actor.accountId, ...change, changes, madeAt: now() };
    const batch = await db.caseBatch.create({ data, select: { id: true } });
    record(db, actor, change.kind === "assignee" ? "cases.assigned" : "cases.prioritised", batch, { ids, target: change.target });
    return { id: batch.id, selected: changes.length };
  });

/** Of these departments those whose cases the target works on. */
async function departmentsOf(db: Db, actor: Staff, { kind, target }: Change, departments: string[]) {
  if (kind === "priority" || !target || target === actor.accountId) return departments;
  const own: string[] = [];
  for (const one of departments) if ((await listColleagues(db, [one])).some(({ id }) => id === target)) own.push(one);
  return own;
}
