import { canonicalHash } from "@/lib/crypto/canonical";
import { cityDay } from "@/lib/city/city-day";
import { totalOf } from "@/lib/city/charges/charge-line";
import { department } from "@/lib/city/departments";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/as-actor";
import type { Language } from "@/lib/paths";
import { chargesOf } from "@/lib/services/charges";
import type { FoundCase } from "@/lib/staff/cases/find-case";
import type { Proposal } from "@/lib/staff/decisions/schema";
import { composeLetter, type Outcome, type Reason } from "@/lib/staff/decisions/letter";

type Wanted = Pick<Proposal, "conditions" | "text"> & { outcome: Outcome };

/** What a decision would be, whole: the preview shows exactly this, and its hash says that nothing has changed when it is sent. */
export async function draftDecision(db: Db, found: FoundCase, { outcome, conditions: chosen, text }: Wanted) {
  const { definition, answers, subject } = found;
  const language = found.letterLang as Language;
  const conditions = (definition.decision.conditions ?? []).filter(({ id }) => outcome === "approved" && chosen.includes(id));
  const reasons = outcome === "refused" ? reasonsOf(found) : [];
  const { displayName } = await db.party.findUniqueOrThrow({ where: { id: found.partyId }, select: { displayName: true } });
  const letter = await composeLetter(language, {
    ...{ outcome, holder: displayName, service: definition.name, issues: definition.issues.name, text, reasons },
    ...{ subject: subject || definition.name[language], rule: definition.decision.rule, edition: definition.decision.edition ?? "" },
    ...{ sentOn: new Date(cityDay(found.submittedAt!)), on: new Date(cityDay(now())), department: department(definition.department).name },
    conditions: conditions.map((condition) => condition.text),
    feeCents: BigInt(outcome === "approved" && found.state.issueFee === "due" ? totalOf(chargesOf(definition, answers)) : 0),
  });
  return { language, letter, reasons, conditions: conditions.map((one) => one.text), hash: canonicalHash({ outcome, letter, reasons }) };
}

const reasonsOf = ({ definition: { decision }, findings }: FoundCase): Reason[] =>
  (decision.criteria ?? []).flatMap(({ id, unmet, rule }) => {
    const finding = findings.find(({ criterion, verdict }) => criterion === id && verdict === "doesNotMeet");
    return finding ? [{ criterion: id, unmet, rule: rule ?? decision.rule, edition: decision.edition ?? "", note: finding.note }] : [];
  });
