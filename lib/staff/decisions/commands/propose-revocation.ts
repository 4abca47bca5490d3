import { authorize } from "@/lib/access/policy";
import { record } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { newReference } from "@/lib/reference";
import { lockCase } from "@/lib/staff/cases/find-case";
import { draftDecision } from "@/lib/staff/decisions/draft-letter";
import type { Revocation } from "@/lib/staff/decisions/schema";
import { canDecideCase } from "@/lib/staff/policy";

/** Puts taking back a permit before a second person, with the letter that was previewed. Throws DomainError when there is none to take back. */
export const proposeRevocation = (actor: Staff, { ref, text, reasons: cited, seen }: Revocation) =>
  asActor(actor, async (db) => {
    const found = await lockCase(db, actor, ref);
    authorize(canDecideCase(actor, found), actor);
    if (found.decisions.some(({ status }) => status === "proposed")) throw new DomainError("cases.waitsForSecond");
    const permit = await db.permit.findUnique({ where: { applicationId: found.id }, select: { status: true } });
    if (found.status !== "issued" || permit?.status !== "valid") throw new DomainError("cases.noPermit");
    const { language, letter, reasons, hash } = await draftDecision(db, found, {
      outcome: "revoked",
      conditions: [],
      text,
      reasons: cited,
    });
    if (hash !== seen) throw new DomainError("cases.letterChanged");
    await db.decision.create({
      data: {
        ...{ ref: newReference("LT"), applicationId: found.id, partyId: found.partyId, outcome: "revoked", language, hash },
        ...{ letter: letter as object, reasons: reasons as object[], proposedBy: actor.accountId, proposedAt: now() },
      },
      select: { id: true },
    });
    record(db, actor, "case.proposed", { id: found.id, partyId: found.partyId }, { outcome: "revoked", letter: hash });
  });
