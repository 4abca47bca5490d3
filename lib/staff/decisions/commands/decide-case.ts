import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import { newReference } from "@/lib/reference";
import { lockCase } from "@/lib/staff/cases/find-case";
import { applyDecision } from "@/lib/staff/decisions/commands/apply-decision";
import { draftDecision } from "@/lib/staff/decisions/draft-letter";
import { needsSecond } from "@/lib/staff/decisions/letter";
import type { Proposal } from "@/lib/staff/decisions/schema";
import { canDecideCase } from "@/lib/staff/policy";
import { nextOf } from "@/lib/staff/workflow";

/**
 * Decides a case, or puts a refusal before a second person. What is sent is the letter that was previewed: when anything changed in
 * between, the person reads it again (cases.letterChanged). Throws DomainError with what stands in the way.
 */
export const decideCase = (actor: Staff, { ref, seen, ...wanted }: Proposal) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    if (found.decisions.some(({ status }) => status === "proposed")) throw new DomainError("cases.waitsForSecond");
    nextOf(stepOf[wanted.outcome], found.state);
    const { language, letter, reasons, conditions, hash } = await draftDecision(db, found, wanted);
    if (hash !== seen) throw new DomainError("cases.letterChanged");
    const waits = needsSecond(wanted.outcome);
    const at = now();
    const decision = await db.decision
      .create({
        data: {
          ...{ ref: newReference("LT"), applicationId: found.id, partyId: found.partyId, outcome: wanted.outcome, language, hash },
          ...{ letter: letter as object, reasons: reasons as object[], conditions: conditions as object[] },
          ...{ proposedBy: actor.accountId, proposedAt: at },
          ...(!waits && { status: "decided", decidedBy: actor.accountId, decidedAt: at }),
        },
        select: { id: true, outcome: true, hash: true, conditions: true, letter: true },
      })
      .catch((error: unknown) => {
        throw isUnique(error, "decision_one") || isUnique(error, "application_id") ? new DomainError("cases.decidedAlready") : error;
      });
    if (!waits) await applyDecision(db, actor, found, decision);
    const facts = { outcome: wanted.outcome, letter: hash };
    record(db, actor, waits ? "case.proposed" : "case.decided", { id: found.id, partyId: found.partyId }, facts);
    return { waits };
  });

const stepOf = { approved: "approve", refused: "refuse", cancelled: "cancel" } as const;
