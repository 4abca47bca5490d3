import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { lockCase } from "@/lib/staff/cases/find-case";
import type { Finding } from "@/lib/staff/cases/schema";
import { canWork } from "@/lib/staff/policy";
import { blockersOf } from "@/lib/staff/workflow";

/** What staff found of one criterion. It can be found otherwise until the case is decided; what does not hold needs its reason. */
export const judgeCriterion = (actor: Staff, { ref, criterion, verdict, note }: Finding) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canWork(actor, found), actor);
    if (!found.definition.decision.criteria?.some(({ id }) => id === criterion)) throw new NotFoundError("no such criterion");
    if (blockersOf("cancel", found.state).length) throw new DomainError("cases.blocked.wrongStage");
    if (found.decisions.some(({ status }) => status === "proposed")) throw new DomainError("cases.waitsForSecond");
    const finding = { verdict, note, foundBy: actor.accountId, foundAt: now() };
    await db.criterionFinding.upsert({
      where: { applicationId_criterion: { applicationId: found.id, criterion } },
      create: { applicationId: found.id, partyId: found.partyId, criterion, ...finding },
      update: finding,
      select: { criterion: true },
    });
    record(db, actor, "case.judged", { id: found.id, partyId: found.partyId }, { criterion, verdict });
  });
