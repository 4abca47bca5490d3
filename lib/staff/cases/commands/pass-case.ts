import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { lockCase } from "@/lib/staff/cases/find-case";
import { requireFree } from "@/lib/staff/cases/holding";
import { moveCase } from "@/lib/staff/cases/commands/move-case";
import { canWork } from "@/lib/staff/policy";
import { nextOf } from "@/lib/staff/workflow";

/** Begins a case that nobody has begun, which becomes one's own, or passes it to its next stage. Throws DomainError with what stands in the way. */
export const passCase = (actor: Staff, { ref }: { ref: string }) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    requireFree(actor, found);
    const isNew = found.status === "submitted";
    const status = nextOf(isNew ? "begin" : "pass", found.state);
    await moveCase(db, actor, found, status, { data: isNew && !found.assigneeId ? { assigneeId: actor.accountId } : {} });
    record(db, actor, isNew ? "case.begun" : "case.passed", { id: found.id, partyId: found.partyId }, { status });
  });
