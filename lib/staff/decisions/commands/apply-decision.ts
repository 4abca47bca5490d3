import { addEvent } from "@/lib/applications/commands/add-event";
import type { Staff } from "@/lib/auth/actor";
import { chargesOf } from "@/lib/services/charges";
import { feeLineName } from "@/lib/services/fee-line-name";
import { now } from "@/lib/clock";
import { asSystemIn, type Db } from "@/lib/db/as-actor";
import { emit } from "@/lib/events";
import { issueFee } from "@/lib/payments/fees/commands/issue-fee";
import { postLetter } from "@/lib/messages/commands/post-letter";
import { issuePermit } from "@/lib/permits/commands/issue-permit";
import { moveCase } from "@/lib/staff/cases/commands/move-case";
import type { FoundCase } from "@/lib/staff/cases/find-case";
import type { Letter } from "@/lib/staff/decisions/letter";
import { nextOf } from "@/lib/staff/workflow";

const FEE_DUE_DAYS = 30;

type Decided = { id: string; outcome: string; hash: string; conditions: unknown; letter: unknown };

/**
 * What follows from a decision that was made, in its own transaction: the case ends, or its fee is asked for, or the permit is issued; and its
 * letter is in the applicant's messages.
 */
export async function applyDecision(db: Db, actor: Staff, found: FoundCase, { letter, ...decided }: Decided) {
  await follow(db, actor, found, decided);
  await asSystemIn(db, () => postLetter(db, letterOf(found, decided.id, letter as Letter)));
}

const letterOf = ({ id: applicationId, partyId, accountId, departmentId }: FoundCase, decisionId: string, letter: Letter) => ({
  ...{ decisionId, applicationId, partyId, accountId, departmentId, subject: letter.title },
});

async function follow(db: Db, actor: Staff, found: FoundCase, { id: decisionId, outcome, hash, conditions }: Omit<Decided, "letter">) {
  const facts = { outcome, letter: hash };
  const ended = { decidedAt: now(), stageBefore: null, waitingSince: null };
  if (outcome === "revoked") return revoke(db, actor, found, facts);
  const told = () => emit(db, "application.decided", { applicationId: found.id, decisionId });
  if (outcome !== "approved") {
    await moveCase(db, actor, found, nextOf(outcome === "refused" ? "refuse" : "cancel", found.state), {
      kind: "decided",
      facts,
      data: ended,
    });
    return told();
  }
  const status = nextOf("approve", found.state);
  if (status === "approvedAwaitingPayment") {
    const issueBillId = await asSystemIn(db, () => billOf(db, found));
    await moveCase(db, actor, found, status, { kind: "decided", facts, data: { issueBillId, waitingSince: now() } });
    await told();
    return emit(db, "application.feeDue", { applicationId: found.id });
  }
  const permit = await issuePermit(db, { ...found, conditions });
  const issued = { ...facts, ...(permit && { permit: permit.number }) };
  await moveCase(db, actor, found, status, { kind: "decided", facts: issued, data: ended });
  return told();
}

/** From now on whoever checks the permit reads that it is revoked. The application stays as it ended. */
async function revoke(db: Db, actor: Staff, found: FoundCase, facts: object) {
  const { id } = await db.permit.update({
    where: { applicationId: found.id },
    data: { status: "revoked", endedAt: now(), endReason: "decision" },
    select: { id: true },
  });
  await addEvent(db, actor, found, "revoked", facts);
  return emit(db, "permit.revoked", { applicationId: found.id, permitId: id });
}

const billOf = (db: Db, { partyId, departmentId, service, subject, definition, answers }: FoundCase) =>
  issueFee(db, {
    ...{ partyId, departmentId, service, subject, dueInDays: FEE_DUE_DAYS },
    lines: chargesOf(definition, answers, "onApproval").map((line) => ({ ...line, name: feeLineName(definition, line.code) })),
  });
