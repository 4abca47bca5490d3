import { canonicalHash } from "@/lib/crypto/canonical";
import { cityDay } from "@/lib/city/city-day";
import { totalOf } from "@/lib/city/charges/charge-line";
import { department } from "@/lib/city/departments";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import type { Language } from "@/lib/paths";
import { chargesOf } from "@/lib/services/charges";
import type { FoundCase } from "@/lib/staff/cases/find-case";
import type { Proposal } from "@/lib/staff/decisions/schema";
import { composeLetter, needsSecond, type Outcome, type Reason } from "@/lib/staff/decisions/letter";

/** `reasons`: what is written of each criterion that is cited; every one that does not hold, where nothing is said. */
export type Wanted = Pick<Proposal, "conditions" | "text" | "reasons"> & { outcome: Outcome };

/** What a decision would be, whole: the preview shows exactly this, and its hash says that nothing has changed when it is sent. */
export async function draftDecision(db: Db, found: FoundCase, { outcome, conditions: chosen, text, reasons: cited }: Wanted) {
  const { definition, answers, subject } = found;
  const language = found.letterLang as Language;
  const conditions = (definition.decision.conditions ?? []).filter(({ id }) => outcome === "approved" && chosen.includes(id));
  const reasons = needsSecond(outcome) ? reasonsOf(found, outcome, cited) : [];
  if (outcome === "refused" && !reasons.length) throw new DomainError("cases.citeReason");
  const { displayName } = await db.party.findUniqueOrThrow({ where: { id: found.partyId }, select: { displayName: true } });
  const letter = await composeLetter(language, {
    ...{ outcome, holder: displayName, service: definition.name, issues: definition.issues.name, text, reasons },
    ...{ subject: subject || definition.name[language], rule: definition.decision.rule, edition: definition.decision.edition ?? "" },
    ...{ sentOn: new Date(cityDay(found.submittedAt!)), on: new Date(cityDay(now())), department: department(definition.department).name },
    conditions: conditions.map((condition) => condition.text),
    feeCents: BigInt(outcome === "approved" && found.state.issueFee === "due" ? totalOf(chargesOf(definition, answers, "onApproval")) : 0),
    wasPaid: totalOf(chargesOf(definition, answers, "beforeSending")) > 0,
  });
  return { language, letter, reasons, conditions: conditions.map((one) => one.text), hash: canonicalHash({ outcome, letter, reasons }) };
}

/** A refusal cites what was found not to hold; a revocation any criterion that holds no more. */
function reasonsOf({ definition: { decision }, findings }: FoundCase, outcome: Outcome, cited: Wanted["reasons"]): Reason[] {
  return (decision.criteria ?? []).flatMap(({ id, unmet, rule }) => {
    const finding = findings.find(({ criterion, verdict }) => criterion === id && verdict === "doesNotMeet");
    const isCited = cited ? id in cited : outcome === "refused";
    if (!isCited || (outcome === "refused" && !finding)) return [];
    return [
      { criterion: id, unmet, rule: rule ?? decision.rule, edition: decision.edition ?? "", note: cited?.[id] ?? finding?.note ?? "" },
    ];
  });
}
