import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { findBatch } from "@/lib/staff/batches/find-batch";
import { lockCases } from "@/lib/staff/batches/lock-cases";
import { isOpen, valueOf, type Change, type Changeable, type Undone } from "@/lib/staff/batches/outcome";
import { setCases } from "@/lib/staff/batches/set-cases";
import { canSeeQueue, canWork } from "@/lib/staff/policy";

/** Brings the cases of a batch back to what they were, as long as nobody has changed them since. Throws DomainError when its time is over. */
export const undoBatch = (actor: Staff, id: string) =>
  asActor(actor, async (db) => {
    authorize(canSeeQueue(actor), actor);
    await db.$queryRaw`SELECT id FROM case_batch WHERE id = ${id}::uuid FOR UPDATE`;
    const { kind, target, changes, canUndo } = await findBatch(db, actor, id);
    if (!canUndo) throw new DomainError("queue.undoOver");
    const before = new Map(changes.flatMap((one) => (one.before === undefined ? [] : [[one.ref, one.before] as const])));
    const cases = await lockCases(db, [...before.keys()]);
    const restored = cases.filter(({ found }) => found && isAsLeft(actor, found, { kind, target }));
    for (const value of new Set(before.values())) {
      const ids = restored.flatMap(({ ref, found }) => (before.get(ref) === value ? found!.id : []));
      if (ids.length) await setCases(db, { kind, target: value }, ids);
    }
    const undone = cases.map((one): Undone => ({ ref: one.ref, outcome: restored.includes(one) ? "restored" : "changedSince" }));
    await db.caseBatch.update({ where: { id }, data: { undone, undoneAt: now() }, select: { id: true } });
    record(db, actor, "cases.undone", { id }, { ids: restored.flatMap(({ found }) => found?.id ?? []) });
  });

const isAsLeft = (actor: Staff, found: Changeable, { kind, target }: Change) =>
  canWork(actor, found) && isOpen(found) && valueOf(kind, found) === target;
