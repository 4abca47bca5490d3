import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { lockCase } from "@/lib/staff/cases/find-case";
import { applyDecision } from "@/lib/staff/decisions/commands/apply-decision";
import { SECOND_PERSON_DAYS } from "@/lib/staff/decisions/letter";
import type { Second } from "@/lib/staff/decisions/schema";
import { canConfirm, canDecideCase } from "@/lib/staff/policy";

/** The second person's word on a refusal, once: it is sent as it stands, or goes back with a reason. Never one's own proposal. */
export const confirmDecision = (actor: Staff, { ref, decision: id, says, note }: Second) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    const proposed = found.decisions.find((one) => one.id === id);
    if (!proposed) throw new NotFoundError("no such decision");
    if (!canConfirm(actor, found, proposed)) throw new DomainError("cases.ownProposal");
    if (proposed.status !== "proposed") throw new DomainError("cases.decidedAlready");
    if (says === "confirm" && isStale(proposed)) throw new DomainError("cases.proposalOld", { days: SECOND_PERSON_DAYS });
    const status = says === "confirm" ? "decided" : "sentBack";
    await db.decision.update({ where: { id }, data: { status, note, decidedBy: actor.accountId, decidedAt: now() }, select: { id: true } });
    if (says === "confirm") await applyDecision(db, actor, found, proposed);
    const facts = { outcome: proposed.outcome, letter: proposed.hash };
    record(db, actor, says === "confirm" ? "case.decided" : "case.sentBack", { id: found.id, partyId: found.partyId }, facts);
  });

/** Its letter counts the days to object from when it was written. */
const isStale = ({ proposedAt }: { proposedAt: Date }) => addDays(cityDay(proposedAt), SECOND_PERSON_DAYS) < cityDay(now());
