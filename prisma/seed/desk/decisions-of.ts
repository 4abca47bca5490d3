import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import type { Outcome, Reason } from "@/lib/staff/decisions/letter";
import { workingDaysBefore } from "../applications/working-days";
import { hourOf } from "../city-hours";
import type { SeedDecision, SeedFinding } from "./seed-desk";
import { decidedIn, minutes, note, type Work } from "./work";

const words: Partial<Record<Outcome, string>> = {
  cancelled: "You told us that the works are not going ahead. So we close your application.",
  revoked: "We told you about this twice, and nothing has changed.",
};
const sentBack = "The register shows the new entry since Monday. Look at it again before we say no.";

/** What was decided of a case: its end, what was taken back later, and what waits for a second person. */
export function decisionsOf(work: Work, findings: SeedFinding[]): SeedDecision[] {
  const { application, team, story } = work;
  const decided = decidedIn(application);
  const decisions: SeedDecision[] = [];
  if (story.proposal === "refused" || story.proposal === "sentBack") decisions.push(proposal(work, findings));
  if (decided) {
    const outcome = decided.status === "refused" || decided.status === "cancelled" ? decided.status : "approved";
    const isByTwo = outcome === "refused";
    const by = isByTwo ? (team.second ?? team.decider) : team.decider;
    decided.accountId = by.id;
    const made = { ...newDecision(work, outcome, isByTwo ? minutes(decided.at, -2) : decided.at, findings), decidedBy: by.id };
    decisions.push({ ...made, status: "decided", decidedAt: decided.at });
  }
  if (application.permit && (application.permit.status === "revoked" || story.proposal === "revoked"))
    decisions.push(revocation(work, findings));
  return decisions;
}

function newDecision(work: Work, outcome: Outcome, at: Date, findings: SeedFinding[]): SeedDecision {
  const { registry, service, team, application } = work;
  const conditions = outcome === "approved" ? (service.decision.conditions ?? []).map(({ text }) => text) : [];
  return {
    ...{
      id: registry.newId(at),
      ref: registry.newRef("LT"),
      outcome,
      status: "proposed",
      reasons: reasonsOf(work, outcome, findings),
      conditions,
    },
    ...{ text: words[outcome] ?? "", language: application.letterLang ?? "en", proposedBy: team.decider.id, proposedAt: at, note: "" },
  };
}

/** As a refusal cites what does not hold; a revocation cites the last criterion, which holds no more. */
function reasonsOf({ service: { decision } }: Work, outcome: Outcome, findings: SeedFinding[]): Reason[] {
  const criteria = decision.criteria ?? [];
  const cited = outcome === "refused" ? findings.filter(({ verdict }) => verdict === "doesNotMeet") : [];
  const found = outcome === "revoked" ? criteria.slice(-1) : criteria.filter(({ id }) => cited.some(({ criterion }) => criterion === id));
  return found.map(({ id, unmet, rule }) => ({
    ...{ criterion: id, unmet, rule: rule ?? decision.rule, edition: decision.edition ?? "" },
    note: cited.find(({ criterion }) => criterion === id)?.note ?? "",
  }));
}

/** On the last day of work, after everything else: a refusal that waits, or one that came back. */
function proposal(work: Work, findings: SeedFinding[]): SeedDecision {
  const { application, story, team, service } = work;
  const at = minutes(application.events.at(-1)!.at, 40);
  const wrong = service.decision.criteria?.at(-1)?.id;
  const isBack = story.proposal === "sentBack";
  const cited = isBack ? findings.map((one) => (one.criterion === wrong ? { ...one, verdict: "doesNotMeet" as const } : one)) : findings;
  const waiting = newDecision(work, "refused", at, cited);
  return isBack ? { ...waiting, status: "sentBack", note: sentBack, decidedBy: team.second!.id, decidedAt: minutes(at, 30) } : waiting;
}

/** Taken back halfway between its issuing and today; or proposed on the last days, and waiting. */
function revocation(work: Work, findings: SeedFinding[]): SeedDecision {
  const { registry, application, team } = work;
  const { permit } = application;
  const half = cityDay(new Date((permit!.issuedAt.getTime() + registry.now.getTime()) / 2));
  const waits = permit!.status !== "revoked";
  const at = hourOf(waits ? workingDaysBefore(registry.today, 1) : addWorkingDays(half, 0), "14:20");
  const proposed = newDecision(work, "revoked", minutes(at, -30), findings);
  if (waits) return proposed;
  permit!.endedAt = at;
  note(work, at, "revoked", team.second, {});
  return { ...proposed, status: "decided", decidedBy: team.second!.id, decidedAt: at };
}
