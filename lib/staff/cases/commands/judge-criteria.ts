import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { lockCase, type FoundCase } from "@/lib/staff/cases/find-case";
import { requireFree } from "@/lib/staff/cases/holding";
import type { Finding, Findings } from "@/lib/staff/cases/schema";
import { canWork } from "@/lib/staff/policy";
import { blockersOf } from "@/lib/staff/workflow";

/**
 * What staff found of the criteria that they judged. Each can be found otherwise until the case is decided; what stays as it was keeps who
 * found it and when.
 */
export const judgeCriteria = (actor: Staff, { ref, findings }: Findings) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    requireFree(actor, found);
    if (blockersOf("cancel", found.state).length) throw new DomainError("cases.blocked.wrongStage");
    if (found.decisions.some(({ status }) => status === "proposed")) throw new DomainError("cases.waitsForSecond");
    for (const one of findings) await judge(db, actor, found, one);
  });

async function judge(db: Db, actor: Staff, found: FoundCase, { criterion, verdict, note }: Finding) {
  if (!found.definition.decision.criteria?.some(({ id }) => id === criterion)) throw new NotFoundError("no such criterion");
  const before = found.findings.find((one) => one.criterion === criterion);
  if (before?.verdict === verdict && before.note === note) return;
  const finding = { verdict, note, foundBy: actor.accountId, foundAt: now() };
  await db.criterionFinding.upsert({
    where: { applicationId_criterion: { applicationId: found.id, criterion } },
    create: { applicationId: found.id, partyId: found.partyId, criterion, ...finding },
    update: finding,
    select: { criterion: true },
  });
  record(db, actor, "case.judged", { id: found.id, partyId: found.partyId }, { criterion, verdict });
}
